import { useEffect } from 'react';
import { platform } from '../../platform/index.js';
import { Icon } from '../icon/icon.js';
import './say.css';

export type Said = { meaning: 'good' | 'bad' | 'info'; words: string } | undefined;

/** A line about what has just happened, brought into sight and read out. "Received" is said only after an answer. */
export const Say = ({ said, id = 'said' }: { said: Said; id?: string }) => {
  useEffect(() => {
    if (said) platform.focus(id);
  }, [said, id]);
  return (
    <div role="status" id={id} tabIndex={-1} className={said ? `say say-${said.meaning}` : 'say-none'}>
      {said && (
        <>
          <Icon name={said.meaning === 'good' ? 'checkRound' : 'alert'} small />
          <span>{said.words}</span>
        </>
      )}
    </div>
  );
};
