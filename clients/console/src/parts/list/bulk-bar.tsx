import { Button, Modal, Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import type { AnyOutcome } from '../../ask/index.js';
import { list as words } from '../../words/list.js';
import { whyNot } from './why-not.js';

/** What can be done with many rows at once. Each has its own answer: one that is refused loses nothing of the others. */
export type BulkAct<Row> = {
  key: string;
  words: string;
  icon?: ReactNode;
  /** What will happen, before it does. */
  preview: (rows: readonly Row[]) => ReactNode;
  /** @returns why not, in words, by the key of each row that was refused */
  run: (rows: ReadonlyMap<string, Row>, done: (count: number) => void) => Promise<ReadonlyMap<string, string>>;
};
type Props<Row> = {
  acts: readonly BulkAct<Row>[];
  chosen: ReadonlyMap<string, Row>;
  nameOf: (row: Row) => string;
  keep: (chosen: ReadonlyMap<string, Row>) => void;
};
type Phase = { kind: 'preview' } | { kind: 'running'; done: number } | { kind: 'over'; refused: ReadonlyMap<string, string>; all: number };

export function BulkBar<Row>({ acts, chosen, nameOf, keep }: Props<Row>) {
  const [act, setAct] = useState<BulkAct<Row>>();
  const [phase, setPhase] = useState<Phase>({ kind: 'preview' });
  const run = async () => {
    if (!act) return;
    setPhase({ kind: 'running', done: 0 });
    const refused = await act.run(chosen, (done) => setPhase({ kind: 'running', done }));
    setPhase({ kind: 'over', refused, all: chosen.size });
  };
  const end = () => {
    // What was not done stays chosen, so that it can be looked at and tried again.
    if (phase.kind === 'over') keep(new Map([...chosen].filter(([key]) => phase.refused.has(key))));
    setAct(undefined);
    setPhase({ kind: 'preview' });
  };
  return (
    <section className="bulk-bar not-printed" aria-label={words.chosen(chosen.size)}>
      <b aria-live="polite">{words.chosen(chosen.size)}</b>
      <Button type="link" onClick={() => keep(new Map())}>
        {words.unchoose}
      </Button>
      <span className="bulk-acts">
        {acts.map((one) => (
          <Button key={one.key} icon={one.icon} onClick={() => setAct(one)}>
            {one.words}
          </Button>
        ))}
      </span>
      <span className="quiet small">{words.previewFirst}</span>
      <Modal
        open={act !== undefined}
        title={act?.words}
        onCancel={end}
        mask={{ closable: false }}
        closable={phase.kind !== 'running'}
        keyboard={phase.kind !== 'running'}
        footer={
          phase.kind === 'preview'
            ? [
                <Button key="no" onClick={end}>
                  {words.notNow}
                </Button>,
                <Button key="yes" type="primary" onClick={() => void run()}>
                  {words.doAll}
                </Button>,
              ]
            : phase.kind === 'over'
              ? [
                  <Button key="end" type="primary" onClick={end}>
                    {words.close}
                  </Button>,
                ]
              : null
        }
      >
        {phase.kind === 'preview' && act?.preview([...chosen.values()])}
        {phase.kind === 'running' && (
          <>
            <p aria-live="polite">{words.progress(phase.done, chosen.size)}</p>
            <Progress percent={Math.round((phase.done / Math.max(1, chosen.size)) * 100)} />
          </>
        )}
        {phase.kind === 'over' && (
          <div aria-live="polite">
            <p>{phase.refused.size === 0 ? words.allDone(phase.all) : words.someNot(phase.all - phase.refused.size, phase.refused.size)}</p>
            <ul>
              {[...phase.refused].map(([key, why]) => {
                const row = chosen.get(key);
                return (
                  <li key={key}>
                    {row ? nameOf(row) : key}：{why}
                  </li>
                );
              })}
            </ul>
          </div>
        )}
      </Modal>
    </section>
  );
}

/** Runs one command for each row, one after the other, so that a gateway has no rush of them. */
export const oneByOne =
  <Row,>(send: (row: Row) => Promise<AnyOutcome | undefined>): BulkAct<Row>['run'] =>
  async (rows, done) => {
    const refused = new Map<string, string>();
    let count = 0;
    for (const [key, row] of rows) {
      const why = whyNot(await send(row));
      if (why) refused.set(key, why);
      count += 1;
      done(count);
    }
    return refused;
  };
