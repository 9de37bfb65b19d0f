import { moment } from '@sanwei/words';
import { Alert, Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { Asked } from '../ask/index.js';
import { state as words } from '../words/state.js';
import { NotCome } from './not-come.js';
import { Waiting } from './waiting.js';

type Props<Result> = {
  of: Asked<Result>;
  /** What stands there while nothing has come; lines of text without it. */
  waiting?: ReactNode;
  children: (data: NonNullable<Result>) => ReactNode;
};

/** Loading, not come, old, there: once for every page. The fourth state, empty, is the list's. */
export function AskedPart<Result>({ of, waiting = <Waiting />, children }: Props<Result>) {
  const { data, loading, trouble, at, missing, again } = of;
  if (loading) return <AfterAWhile>{waiting}</AfterAWhile>;
  if (data === undefined || data === null) return trouble?.code === 'UNAUTHENTICATED' ? null : <NotCome trouble={trouble} again={again} />;
  const old = trouble && trouble.code !== 'UNAUTHENTICATED' && at ? words.old(moment(at, new Date())) : undefined;
  const said = old ?? (missing.length > 0 ? words.missing : undefined);
  return (
    <>
      {said && (
        <Alert
          type="warning"
          showIcon
          title={said}
          action={
            <Button size="small" onClick={again}>
              {words.again}
            </Button>
          }
          style={{ marginBottom: 16 }}
        />
      )}
      {children(data)}
    </>
  );
}

/** What comes at once does not flicker. */
function AfterAWhile({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" aria-live="polite">
      {shown ? children : <span className="only-read">{words.loading}</span>}
    </div>
  );
}
