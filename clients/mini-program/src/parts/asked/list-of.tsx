import { Fragment, type ReactNode } from 'react';
import { words } from '../../words/asked.js';
import { Empty } from './empty.js';

type Props<Item> = {
  items: readonly Item[];
  children: (item: Item) => ReactNode;
  keyOf: (item: Item) => string;
  empty: { title: string; text: string; act?: { words: string; onTap: () => void } };
  /** False while there is more to load. */
  whole?: boolean;
};

/** A list with its empty state, and a word at its end so that nobody waits for more. */
export const ListOf = <Item,>({ items, children, keyOf, empty, whole = true }: Props<Item>) =>
  items.length === 0 ? (
    <Empty {...empty} />
  ) : (
    <>
      {items.map((item) => (
        <Fragment key={keyOf(item)}>{children(item)}</Fragment>
      ))}
      {whole && <p className="note">{words.end}</p>}
    </>
  );
