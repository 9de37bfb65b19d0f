import { Button, Table } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Asked } from '../../ask/index.js';
import { list as words } from '../../words/list.js';
import { AskedPart } from '../asked-part.js';
import { useRest } from '../use-rest.js';
import { type BulkAct, BulkBar } from './bulk-bar.js';
import { ColumnChoice } from './column-choice.js';
import { useColumns } from './use-columns.js';
import type { ListUrl } from './use-list-url.js';
import './list.css';

export type Column<Row> = {
  key: string;
  title: string;
  /** A row is known by it: it cannot be put away. */
  always?: boolean;
  width?: number | string;
  align?: 'right';
  show: (row: Row) => ReactNode;
};
type PageOfRows<Row> = { items: Row[]; next?: string | null; count?: number | null };
type Props<Result, Row> = {
  /** In one word, for what is kept of it. */
  name: string;
  of: Asked<Result>;
  page: (result: NonNullable<Result>) => PageOfRows<Row> | null | undefined;
  keyOf: (row: Row) => string;
  /** What a row is called, for those who listen and for the preview of acts on many. */
  nameOf: (row: Row) => string;
  columns: readonly Column<Row>[];
  url: Pick<ListUrl<never>, 'after' | 'page' | 'next' | 'back' | 'knowsBack'>;
  filters?: ReactNode;
  /** What it will hold, and what to do. */
  empty: ReactNode;
  bulk?: readonly BulkAct<Row>[];
};

/** A list of the console: filters in the address, pages by cursor, columns by choice, acts on many with a preview. */
export function List<Result, Row extends object>({
  name,
  of,
  page,
  keyOf,
  nameOf,
  columns,
  url,
  filters,
  empty,
  bulk,
}: Props<Result, Row>) {
  const { hidden, hide } = useColumns(name);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  const here = of.data ? (page(of.data)?.items ?? []) : [];
  const resting = useRest(here.map(keyOf).join());
  // As they are now: one that was renamed meanwhile is asked about by its new name.
  const newest = new Map([...chosen].map(([key, row]) => [key, here.find((one) => keyOf(one) === key) ?? row]));
  const choose = (rows: Iterable<Row>) => setChosen(new Map([...rows].map((row) => [keyOf(row), row])));
  return (
    <section className={resting ? 'list list-resting' : 'list'}>
      <div className="list-tools not-printed">
        <div className="list-filters">{filters}</div>
        <ColumnChoice columns={columns.filter(({ always }) => !always)} hidden={hidden} hide={hide} />
      </div>
      <AskedPart of={of}>
        {(data) => {
          const shown = page(data);
          if (!shown || (shown.items.length === 0 && !url.after)) return empty;
          return (
            <>
              <Table<Row>
                dataSource={shown.items}
                rowKey={keyOf}
                pagination={false}
                loading={of.turning}
                scroll={{ x: 'max-content' }}
                columns={columns
                  .filter(({ key, always }) => always || !hidden.has(key))
                  .map(({ key, title, width, align, show }) => ({ key, title, width, align, render: (_: unknown, row: Row) => show(row) }))}
                rowSelection={
                  bulk && {
                    selectedRowKeys: [...chosen.keys()],
                    preserveSelectedRowKeys: true,
                    // Those of other pages are remembered as they were when they were chosen.
                    onChange: (keys, rows) => {
                      const shownNow = new Map(rows.filter(Boolean).map((row) => [keyOf(row), row]));
                      choose(keys.flatMap((key) => shownNow.get(String(key)) ?? chosen.get(String(key)) ?? []));
                    },
                    getCheckboxProps: (row) => ({ 'aria-label': words.chooseRow(nameOf(row)) }) as object,
                  }
                }
              />
              <footer className="list-foot not-printed">
                <span className="quiet">
                  {shown.count == null ? words.onPage(shown.items.length) : words.all(shown.count)} · {words.page(url.page)}
                </span>
                <span className="list-pages">
                  {url.after && <Button onClick={url.back}>{url.knowsBack ? words.back : words.first}</Button>}
                  <Button disabled={!shown.next} onClick={() => shown.next && url.next(shown.next)}>
                    {words.next}
                  </Button>
                </span>
              </footer>
            </>
          );
        }}
      </AskedPart>
      {bulk && chosen.size > 0 && <BulkBar acts={bulk} chosen={newest} nameOf={nameOf} keep={setChosen} />}
    </section>
  );
}
