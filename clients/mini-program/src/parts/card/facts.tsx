import { Fragment } from 'react';
import './card.css';

/** Facts with dots between them (`1月7日开班·职工书屋`), or names (`小禾、小苗`): a line ends between two of them, never inside of one that fits. */
export const Facts = ({ of }: { of: string }) => {
  const facts = [...of.matchAll(/[^·、]*[·、]?/g)].filter(([fact]) => fact !== '');
  if (facts.length < 2) return <Fragment>{of}</Fragment>;
  return (
    <Fragment>
      {facts.map(({ index, 0: fact }) => (
        <span className="one-fact" key={index}>
          {fact}
        </span>
      ))}
    </Fragment>
  );
};
