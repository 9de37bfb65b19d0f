import { Progress, Spin } from 'antd';
import { Panel } from '../../parts/panel.js';
import { checking as words } from '../../words/import.js';
import type { OneOfImports } from './one-of-imports.js';

/** The service works; each batch moves it, and nobody needs to wait here. */
export function UnderWay({ of: { status, rows, checked, committed } }: { of: OneOfImports }) {
  if (status === 'reading')
    return (
      <Panel>
        <div aria-live="polite">
          <Spin size="small" /> {words.reading}
        </div>
      </Panel>
    );
  const writing = status === 'committing';
  const done = writing ? committed : checked;
  return (
    <Panel title={writing ? words.committing : words.title} id="under-way">
      <div className="import-progress" aria-live="polite">
        <Progress percent={rows > 0 ? Math.round((done / rows) * 100) : 0} showInfo={false} aria-label={words.title} />
        <b>{words.of(done, rows)}</b>
      </div>
      {writing && <p className="quiet">{words.committingNote}</p>}
    </Panel>
  );
}
