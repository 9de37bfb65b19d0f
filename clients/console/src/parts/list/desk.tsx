import { TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { Asked } from '../../ask/index.js';
import { list as words } from '../../words/list.js';
import { AskedPart } from '../asked-part.js';
import { Notice } from '../notice.js';
import { Panel } from '../panel.js';
import { restMs } from '../use-rest.js';
import type { ListUrl } from './use-list-url.js';
import './desk.css';

type PageOfRows<Row> = { items: Row[]; next?: string | null };
type Props<Result, Row> = {
  of: Asked<Result>;
  page: (result: NonNullable<Result>) => PageOfRows<Row> | null | undefined;
  keyOf: (row: Row) => string;
  url: ListUrl<'open'>;
  /** The head of the list: how many there are, as far as this page tells. */
  waiting: (count: number, more: boolean) => string;
  /** One line of the list, and what stands below it. */
  line: (row: Row) => { title: ReactNode; note: ReactNode };
  /** Nothing waits. */
  empty: ReactNode;
  /** The one in hand. @param next it is answered: the one after it is taken up */
  children: (row: Row, next: () => void) => ReactNode;
};

/**
 * A desk: what waits at the left, the one in hand at the right; when it is answered the next one lies there. Nothing else changes hands: what a
 * colleague has answered meanwhile is said, and stays until somebody takes up another.
 */
export function Desk<Result, Row extends object>({ of, page, keyOf, url, waiting, line, empty, children }: Props<Result, Row>) {
  const [hand, setHand] = useState<Row>();
  const items = (of.data && page(of.data)?.items) || [];
  const wanted = items.find((row) => keyOf(row) === url.filters.open);
  const [first] = items;
  useEffect(() => {
    setHand((before) => wanted ?? before ?? first);
  }, [wanted, first]);
  const held = hand && items.find((row) => keyOf(row) === keyOf(hand));
  const gone = hand !== undefined && held === undefined && !of.turning;
  const open = held ?? hand ?? wanted ?? first;
  const take = (row: Row | undefined) => {
    setHand(row);
    url.open(row && keyOf(row));
  };
  const [resting, setResting] = useState(false);
  // A second click that was meant for the one before must not fall on the next.
  const next = () => {
    take(items.find((row) => open && keyOf(row) !== keyOf(open)));
    setResting(true);
    setTimeout(() => setResting(false), restMs);
  };
  return (
    <AskedPart of={of}>
      {(data) => {
        const shown = page(data);
        if (!open)
          return (
            <Panel>
              {empty}
              {url.after && (
                <footer className="list-foot">
                  <Button onClick={url.back}>{words.first}</Button>
                </footer>
              )}
            </Panel>
          );
        return (
          <div className={resting ? 'desk desk-resting' : 'desk'}>
            <Panel title={waiting(items.length, Boolean(shown?.next))} flush>
              <ul className="desk-list">
                {items.map((row) => (
                  <li key={keyOf(row)}>
                    <button type="button" aria-current={open !== undefined && keyOf(row) === keyOf(open)} onClick={() => take(row)}>
                      <b>{line(row).title}</b>
                      <span className="quiet small">{line(row).note}</span>
                    </button>
                  </li>
                ))}
              </ul>
              {(shown?.next || url.after) && (
                <footer className="list-foot">
                  {url.after && <Button onClick={url.back}>{url.knowsBack ? words.back : words.first}</Button>}
                  <Button disabled={!shown?.next} onClick={() => shown?.next && url.next(shown.next)}>
                    {words.next}
                  </Button>
                </footer>
              )}
            </Panel>
            {gone ? (
              <Panel>
                <Notice icon={<TeamOutlined />} title={words.answeredBy} note={words.answeredNote}>
                  <Button onClick={next}>{items.length > 0 ? words.takeNext : words.close}</Button>
                </Notice>
              </Panel>
            ) : (
              children(open, next)
            )}
          </div>
        );
      }}
    </AskedPart>
  );
}
