import { CheckCircleOutlined, CloseCircleOutlined, PauseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { moment } from '@sanwei/words';
import { Alert, Button, Progress } from 'antd';
import type { AskedService } from '../../generated/documents.js';
import { Panel } from '../../parts/panel.js';
import { Tag } from '../../parts/tag.js';
import { serviceWords } from '../../words/service.js';
import { trailCheck as words } from '../../words/trail.js';
import { services } from '../services.js';
import { type CheckState, useTrailCheck } from './use-trail-check.js';

/** The chain of each service, walked to its end. */
export const CheckTrail = () => (
  <Panel title={words.title}>
    <p>{words.note}</p>
    <ul className="check-rows">
      {services.map((service) => (
        <Check key={service} service={service} />
      ))}
    </ul>
    <p className="quiet small">{words.limit}</p>
  </Panel>
);

function Check({ service }: { service: AskedService }) {
  const { state, walk, stop } = useTrailCheck(service);
  const running = state.kind === 'running';
  const go = state.kind === 'not' ? words.go : words.again;
  return (
    <li>
      <div className="check-row">
        <b>{serviceWords[service]}</b>
        <span aria-live="polite">
          <Found of={state} />
        </span>
        <span className="not-printed">
          {running ? (
            <Button onClick={stop}>{words.stop}</Button>
          ) : (
            <Button aria-label={`${go} ${serviceWords[service]}`} onClick={() => void walk()}>
              {go}
            </Button>
          )}
        </span>
      </div>
      {state.kind === 'broken' && <Alert type="error" showIcon role="alert" title={words.brokenNote} />}
    </li>
  );
}

function Found({ of }: { of: CheckState }) {
  switch (of.kind) {
    case 'not':
      return null;
    case 'running':
      return (
        <>
          {of.newest > 0 && <span className="small">{words.running(of.checked, of.newest)}</span>}
          <Progress percent={of.newest ? Math.floor((of.checked / of.newest) * 100) : 0} aria-label={words.title} />
        </>
      );
    case 'stopped':
      return (
        <Tag tone="plain" icon={<PauseCircleOutlined />}>
          {words.stopped(of.checked)}
        </Tag>
      );
    case 'whole':
      return (
        <>
          <Tag tone="good" icon={<CheckCircleOutlined />}>
            {words.whole(of.checked)}
          </Tag>{' '}
          <span className="quiet small">{words.checkedAt(moment(of.at, new Date()))}</span>
        </>
      );
    case 'broken':
      return (
        <Tag tone="bad" icon={<CloseCircleOutlined />}>
          {words.broken(of.at)}
          {of.why ? `：${words.why[of.why]}` : ''}
        </Tag>
      );
    case 'notAnswered':
      return (
        <Tag tone="warn" icon={<WarningOutlined />}>
          {words.notAnswered}
        </Tag>
      );
  }
}
