import { CheckOutlined } from '@ant-design/icons';
import type { ImportStatus } from '../../generated/documents.js';
import { importing as words } from '../../words/import.js';

const places: Readonly<Record<ImportStatus, number>> = {
  ...{ reading: 0, unreadable: 0, mapping: 1, checking: 2, checked: 2, committing: 3, published: 5, abandoned: 0 },
};

/** How far one has come: what is done has a tick, where one is stands in bold. */
export function ImportSteps({ status }: { status: ImportStatus }) {
  const here = places[status];
  return (
    <ol className="import-steps">
      {words.steps.map((name, place) => (
        <li
          key={name}
          className={place < here ? 'step-done' : place === here ? 'step-here' : ''}
          aria-current={place === here ? 'step' : undefined}
        >
          <span className="step-disc" aria-hidden="true">
            {place < here ? <CheckOutlined /> : place + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  );
}
