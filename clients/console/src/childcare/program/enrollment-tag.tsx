import { CheckOutlined, ClockCircleOutlined, StopOutlined } from '@ant-design/icons';
import { cityDay } from '@sanwei/words';
import { Tag } from '../../parts/tag.js';
import { enrollmentWords as words } from '../../words/program.js';

/** How far enrollment of one class or of a program is now. */
export function EnrollmentTag({ opensAt, closesAt, endsOn, now }: { opensAt: string; closesAt: string; endsOn: string; now: Date }) {
  const at = now.getTime();
  if (endsOn < cityDay(now))
    return (
      <Tag tone="plain" icon={<StopOutlined />}>
        {words.over}
      </Tag>
    );
  if (Date.parse(closesAt) <= at)
    return (
      <Tag tone="plain" icon={<StopOutlined />}>
        {words.closed}
      </Tag>
    );
  if (Date.parse(opensAt) > at)
    return (
      <Tag tone="info" icon={<ClockCircleOutlined />}>
        {words.notYet(opensAt, now)}
      </Tag>
    );
  return (
    <Tag tone="good" icon={<CheckOutlined />}>
      {words.open(closesAt, now)}
    </Tag>
  );
}
