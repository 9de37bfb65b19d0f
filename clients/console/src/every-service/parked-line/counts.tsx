import { CheckOutlined, QuestionOutlined, WarningOutlined } from '@ant-design/icons';
import type { ParkedLinesQuery } from '../../generated/documents.js';
import { Tag } from '../../parts/tag.js';
import { ageWords, parkedLines as words } from '../../words/parked-line.js';
import { serviceWords } from '../../words/service.js';
import '../every-service.css';

type Count = NonNullable<ParkedLinesQuery['parkedCounts']>[number];

/** All services beside each other. @param now in milliseconds */
export const Counts = ({ of, now }: { of: readonly Count[]; now: number }) => (
  <ul className="service-row">
    {of.map(({ service, parked }) => (
      <li key={service} className="panel">
        <b>{serviceWords[service]}</b>
        {!parked ? (
          <Tag tone="warn" icon={<QuestionOutlined />}>
            {words.away}
          </Tag>
        ) : parked.count === 0 ? (
          <Tag tone="good" icon={<CheckOutlined />}>
            {words.count(0)}
          </Tag>
        ) : (
          <Tag tone="bad" icon={<WarningOutlined />}>
            {words.count(parked.count)}
          </Tag>
        )}
        {parked?.oldestAt && <span className="quiet small">{words.oldest(ageWords(now - Date.parse(parked.oldestAt)))}</span>}
      </li>
    ))}
  </ul>
);
