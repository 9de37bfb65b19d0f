import { EyeInvisibleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { facts as words } from '../../words/detail.js';
import './detail.css';

/** Known, not told yet, or declined: three different looks, since they are three different things. */
export type FactValue = { kind: 'known'; value: ReactNode } | { kind: 'unknown' } | { kind: 'declined' };
export type Fact = { name: string; value: FactValue | ReactNode };

const isValue = (value: unknown): value is FactValue => typeof value === 'object' && value !== null && 'kind' in value;

/** What is known of one thing, name beside value. */
export const Facts = ({ of }: { of: readonly Fact[] }) => (
  <dl className="facts">
    {of.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{isValue(value) ? <Value of={value} /> : value}</dd>
      </div>
    ))}
  </dl>
);

function Value({ of }: { of: FactValue }) {
  if (of.kind === 'known') return of.value;
  return (
    <span className="quiet">
      {of.kind === 'unknown' ? <QuestionCircleOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}{' '}
      {of.kind === 'unknown' ? words.unknown : words.declined}
    </span>
  );
}
