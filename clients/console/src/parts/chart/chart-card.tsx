import { TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { chart as words } from '../../words/chart.js';
import './chart-card.css';

type Props = {
  title: string;
  /** The one number that the card is about, with its unit. */
  figure: string;
  /** In one line what is counted, and what is not. */
  definition: string;
  /** How many it is of, or what is left out: below the chart. */
  foot?: string;
  /** The same numbers for whoever reads, or hears: heads, and rows whose first cell names the row. */
  table: { heads: readonly string[]; rows: readonly (readonly string[])[] };
  /** The chart itself. */
  children: ReactNode;
};

/** A figure, what it means, its chart, and the numbers in a table; both are on paper. */
export function ChartCard({ title, figure, definition, foot, table, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="panel chart-card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <Button className="not-printed" icon={<TableOutlined />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hideTable : words.table}
        </Button>
      </header>
      <div className="panel-body">
        <p className="chart-figure">{figure}</p>
        <p className="quiet">{definition}</p>
        {children}
        {foot && <p className="quiet small">{foot}</p>}
        <div className={open ? undefined : 'only-read'}>
          <table className="chart-table">
            <thead>
              <tr>
                {table.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, column) => (
                    <td key={table.heads[column + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
