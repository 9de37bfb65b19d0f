import { Input, type InputProps } from 'antd';
import { useState } from 'react';
import { typedNumber } from './typed-number.rule.js';

type Value = number | string | null;
type Props = Pick<InputProps, 'id' | 'suffix' | 'disabled' | 'status' | 'autoFocus' | 'style'> & {
  value?: Value;
  onChange?: (value: Value) => void;
};

/** A number that is typed. What is none stays in the field as it is, and the field's rule (`type: 'integer'`) says what it should be. */
export function NumberField({ value, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState('');
  // As it was typed, while it says what the form holds: `３５` does not turn into `35` under somebody's hands.
  const shown = typedNumber(typed) === (value ?? null) ? typed : String(value ?? '');
  return (
    <Input
      {...rest}
      value={shown}
      inputMode="numeric"
      autoComplete="off"
      onChange={({ target }) => {
        setTyped(target.value);
        onChange?.(typedNumber(target.value));
      }}
    />
  );
}
