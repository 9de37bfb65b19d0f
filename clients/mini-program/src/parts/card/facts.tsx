import { Fragment } from 'react';
import './card.css';

/** Facts with dots between them (`1月7日开班·职工书屋`): a line ends between two of them, never inside of one that fits. */
export const Facts = ({ of }: { of: string }) => {
  const facts = of.split('·');
  if (facts.length === 1) return <Fragment>{of}</Fragment>;
  return (
    <Fragment>
      {facts.map((fact, position) => (
        <span className="one-fact" key={fact}>
          {position < facts.length - 1 ? `${fact}·` : fact}
        </span>
      ))}
    </Fragment>
  );
};
