import { platform } from '../../platform/index.js';
import { words } from '../../words/field.js';
import { Field } from './field.js';

type Kind = 'text' | 'long' | 'phone' | 'code' | 'number' | 'day' | 'idNumber';
type Props = {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  why?: string;
  optional?: boolean;
  error?: string;
  placeholder?: string;
  kind?: Kind;
  most?: number;
};

/** The right keyboard for each kind, and what the phone may fill in by itself. */
const keyboards: Record<Exclude<Kind, 'long'>, { type: string; inputMode?: 'numeric' | 'tel' | 'text'; autoComplete?: string }> = {
  text: { type: 'text' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel-national' },
  code: { type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code' },
  number: { type: 'text', inputMode: 'numeric' },
  day: { type: 'date' },
  idNumber: { type: 'text', inputMode: 'text', autoComplete: 'off' },
};
/** WeChat's names for the same keyboards. */
const wechatTypes: Partial<Record<Kind, string>> = { phone: 'number', code: 'number', number: 'digit', idNumber: 'idcard' };

/** A field to write in. What is pasted comes in as it is: the service reads full-width digits too, and says what it cannot read. */
export function TextField({ id, label, value, onInput, why, optional, error, placeholder, kind = 'text', most = 200 }: Props) {
  // What is pasted and too long is cut by the phone, without a word of its own.
  const full = (kind === 'long' || kind === 'text') && value.length >= most;
  const described = [why && `${id}-why`, full && `${id}-full`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id,
    name: id,
    className: 'box',
    value,
    maxLength: most,
    placeholder,
    'aria-invalid': Boolean(error),
    'aria-describedby': described,
    onInput: (event: { currentTarget: unknown; target: unknown }) => onInput((event.target as { value: string }).value),
  };
  return (
    <Field id={id} label={label} why={why} optional={optional} error={error}>
      {kind === 'long' ? (
        <textarea rows={3} {...shared} />
      ) : (
        <input
          {...keyboards[kind]}
          {...(platform.target === 'weapp' && wechatTypes[kind] ? { type: wechatTypes[kind] } : {})}
          {...shared}
        />
      )}
      {full && (
        <span className="field-why" id={`${id}-full`} role="status">
          {words.full(most)}
        </span>
      )}
    </Field>
  );
}
