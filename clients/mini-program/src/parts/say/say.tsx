import { useEffect } from 'react';
import { platform } from '../../platform/index.js';
import { Button } from '../button/button.js';
import { Icon } from '../icon/icon.js';
import './say.css';

/** `act`: what the person can do about it, right there. */
export type Said = { meaning: 'good' | 'bad' | 'info'; words: string; act?: { words: string; onTap: () => unknown } } | undefined;

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
          <div className="say-words">
            <span>{said.words}</span>
            {said.act && (
              <Button look="quiet" onTap={said.act.onTap}>
                {said.act.words}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
};
