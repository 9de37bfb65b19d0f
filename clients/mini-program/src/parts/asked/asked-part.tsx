import { moment } from '@sanwei/words';
import { type ReactNode, useEffect, useState } from 'react';
import type { Asked } from '../../ask/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/asked.js';
import { Button } from '../button/button.js';
import { Icon } from '../icon/icon.js';
import { Skeleton } from './skeleton.js';
import './asked.css';

type Props<Result> = {
  of: Asked<Result>;
  /** How many cards the skeleton shows. */
  cards?: number;
  children: (data: Result) => ReactNode;
};

/** What a page asked for, in its four states: the shape of what comes, what is there, a copy with its time, or what went wrong and the way on. */
export function AskedPart<Result>({ of: { data, at, loading, trouble, again }, cards = 3, children }: Props<Result>) {
  const late = useLate(loading);
  if (loading) return late ? <Skeleton cards={cards} /> : null;
  return (
    <>
      {trouble && trouble.code !== 'UNAUTHENTICATED' && (
        <section className="card trouble" role="status">
          <div className="trouble-words">
            <span className="arch arch-plain" aria-hidden="true">
              <Icon name={trouble.code === 'LOST' ? 'offline' : 'alert'} />
            </span>
            <div>
              <h2 className="trouble-title">{trouble.code === 'LOST' ? words.lost : words.notNow}</h2>
              <p className="trouble-text">
                {data === undefined
                  ? trouble.code === 'LOST'
                    ? words.nothingLost
                    : trouble.message
                  : words.copyOf(at ? moment(at, platform.now()) : '')}
              </p>
            </div>
          </div>
          <Button look={data === undefined ? 'main' : 'quiet'} icon="retry" onTap={again}>
            {words.again}
          </Button>
        </section>
      )}
      {data !== undefined && children(data)}
    </>
  );
}

/** A quick answer needs no skeleton: it would only flash. */
function useLate(loading: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!loading) return undefined;
    const timer = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer);
  }, [loading]);
  return late;
}
