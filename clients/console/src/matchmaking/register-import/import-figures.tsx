import { CheckCircleOutlined, CopyOutlined, IdcardOutlined, WarningOutlined } from '@ant-design/icons';
import { figure } from '../../words/figure.js';
import { importing, receipt, result as words } from '../../words/import.js';
import type { OneOfImports } from './one-of-imports.js';

/** How the rows divide, in figures and drawn by their number. */
export function ImportFigures({ of: { status, rows, good, known, bad, duplicates } }: { of: OneOfImports }) {
  const figures = [
    { key: 'rows', name: importing.rows, icon: null, count: rows, tone: '' },
    {
      key: 'good',
      name: status === 'published' ? receipt.written : importing.good,
      icon: <CheckCircleOutlined aria-hidden />,
      count: good,
      tone: 'good',
    },
    ...(known > 0 ? [{ key: 'known', name: importing.known, icon: <IdcardOutlined aria-hidden />, count: known, tone: 'known' }] : []),
    { key: 'duplicates', name: importing.duplicates, icon: <CopyOutlined aria-hidden />, count: duplicates, tone: 'warn' },
    { key: 'bad', name: importing.bad, icon: <WarningOutlined aria-hidden />, count: bad, tone: 'bad' },
  ];
  return (
    <>
      <dl className="import-figures">
        {figures.map(({ key, name, icon, count, tone }) => (
          <div key={key}>
            <dt className={tone && `figure-${tone}`}>
              {icon} {name}
            </dt>
            <dd>
              <b>{figure(count)}</b> <span className="quiet small">{tone ? words.share(count, rows) : words.unit}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div className="import-bar" aria-hidden="true">
        {figures.map(
          ({ key, count, tone }) => tone && count > 0 && <span key={key} className={`bar-${tone}`} style={{ flexGrow: count }} />,
        )}
      </div>
      <p className="quiet small">{words.bar(good, known, duplicates, bad)}</p>
    </>
  );
}
