import type { ReactNode } from 'react';
import { words } from '../../words/field.js';
import { Icon } from '../icon/icon.js';
import './field.css';

type Props = {
  id: string;
  label: string;
  /** Why it is asked, or how it helps. */
  why?: string;
  optional?: boolean;
  error?: string;
  children: ReactNode;
};

/** The words around a field: what, why, and below what is to be mended. */
export const Field = ({ id, label, why, optional, error, children }: Props) => (
  <div className={error ? 'field field-wrong' : 'field'}>
    <label className="field-label" htmlFor={id}>
      {label}
      {optional && <span className="field-optional">{words.optional}</span>}
    </label>
    {why && (
      <span className="field-why" id={`${id}-why`}>
        {why}
      </span>
    )}
    {children}
    <FieldError id={id} error={error} />
  </div>
);

/** Beside the field, never above the page: an icon and what to do. */
export const FieldError = ({ id, error }: { id: string; error: string | undefined }) =>
  error ? (
    <span className="field-error" id={`${id}-error`} role="alert">
      <Icon name="alert" small />
      {error}
    </span>
  ) : null;
