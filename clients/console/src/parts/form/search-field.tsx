import { Input, Typography } from 'antd';
import { useId, useState } from 'react';
import { typed } from '../../words/typed.js';
import { lengthOf, upTo } from './at-most.js';

const most = 40;
type Props = {
  /** What can be put in: its name and what stands in it while it is empty. */
  words: string;
  /** What is looked for already. */
  asked?: string;
  /** Hears what was typed without the spaces around it; nothing of what is too long. */
  onSearch: (text: string) => void;
  /** In pixels; as wide as its place without it. */
  width?: number;
};

/** A part of a name, by which the services look for something. What is too long is not cut: how much it is too long is said, and nobody is asked. */
export function SearchField({ words, asked, onSearch, width }: Props) {
  const [said, setSaid] = useState<string>();
  const saidId = useId();
  const find = (text: string) => {
    const wanted = text.trim();
    const count = lengthOf(wanted);
    setSaid(count > most ? typed.tooLong(count, most) : undefined);
    if (count <= most) onSearch(wanted);
  };
  return (
    <>
      <Input.Search
        defaultValue={asked}
        allowClear
        {...upTo(most)}
        placeholder={words}
        aria-label={words}
        status={said ? 'error' : undefined}
        aria-describedby={said ? saidId : undefined}
        onSearch={find}
        style={{ width: width ?? '100%' }}
      />
      {said && (
        <Typography.Text id={saidId} type="danger" role="alert">
          {said}
        </Typography.Text>
      )}
    </>
  );
}
