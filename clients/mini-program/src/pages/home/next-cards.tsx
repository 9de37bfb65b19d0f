import { left } from '@sanwei/words';
import { useState } from 'react';
import { useElder } from '../../elder/use-elder.js';
import { Arch, Button, Card, Facts, Icon, Row } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/home.js';
import type { Next } from './next-for.js';

/**
 * Only the most urgent is large; the others are lines. In elder mode they are one line until it is tapped.
 * @param whole whether this is all: only then can it be said that there is nothing to do
 */
export function NextCards({ items, whole }: { items: readonly Next[]; whole: boolean }) {
  const [elder] = useElder();
  const [open, setOpen] = useState(false);
  const [first, ...others] = items;
  if (!first)
    return !whole ? null : (
      <Card>
        <h2 className="card-title">{words.nothing}</h2>
        <p className="next-note">{words.nothingNote}</p>
      </Card>
    );
  const folded = elder && !open && others.length > 0;
  return (
    <>
      {first.act ? <Urgent next={first} act={first.act} /> : folded ? <Lines items={[first]} /> : null}
      {folded ? (
        <Card flush>
          <Row title={words.more(others.length)} onTap={() => setOpen(true)} />
        </Card>
      ) : (
        <Lines items={first.act ? others : items} />
      )}
    </>
  );
}

const Lines = ({ items }: { items: readonly Next[] }) =>
  items.length === 0 ? null : (
    <Card flush>
      {items.map(({ key, title, note, until, icon, accent, path }) => (
        <Row key={key} title={title} note={until ?? note} icon={icon} accent={accent} onTap={() => platform.go.to(path)} />
      ))}
    </Card>
  );

const Urgent = ({ next: { title, note, icon, accent, until, path, at }, act }: { next: Next; act: string }) => (
  <Card>
    <div className="next">
      <Arch name={icon} accent={accent} />
      <div>
        <h2 className="card-title">{title}</h2>
        {note && (
          <p className="next-note">
            <Facts of={note} />
          </p>
        )}
      </div>
    </div>
    {until && (
      <p className="next-until">
        <Icon name="clock" small />
        <strong>{until}</strong>
        <span className="next-left">{left(new Date(at), platform.now())}</span>
      </p>
    )}
    <Button onTap={() => platform.go.to(path)}>{act}</Button>
  </Card>
);
