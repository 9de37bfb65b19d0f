import { type PointerEvent, useRef, useState } from 'react';
import { drawn, moved, type Spell, stretched, withSpell } from './week.rule.js';

type Kind = 'move' | 'from' | 'to' | 'draw';
type Held = { kind: Kind; index: number; y: number; at: number; pointerId: number };
type Options = {
  spells: readonly Spell[];
  /** How many pixels a minute is high. */
  scale: number;
  /** The minute at the top of what is drawn. */
  top: number;
  onEnd: (spells: readonly Spell[], index: number) => void;
};

/** A hand on one column: it draws in empty places, moves a spell, or pulls at one of its edges. Nothing is changed before it lets go. */
export function useDrag({ spells, scale, top, onEnd }: Options) {
  const held = useRef<Held>();
  const [shown, setShown] = useState<readonly Spell[]>();
  const begin = (event: PointerEvent<HTMLElement>, kind: Kind, index = -1) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const at = top + (event.clientY - event.currentTarget.getBoundingClientRect().top) / scale;
    held.current = { kind, index, y: event.clientY, at, pointerId: event.pointerId };
  };
  const spellsAt = ({ kind, index, y, at }: Held, clientY: number): readonly Spell[] => {
    const by = (clientY - y) / scale;
    if (kind === 'move') return moved(spells, index, by);
    if (kind !== 'draw') return stretched(spells, index, kind, by);
    const one = drawn(spells, at, at + by);
    return one ? withSpell(spells, one) : spells;
  };
  return {
    /** What the column looks like while the hand is on it. */
    shown: shown ?? spells,
    begin,
    /** For the column: moves beyond its edges still count. */
    hand: {
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (!held.current || (Math.abs(event.clientY - held.current.y) < 4 && !shown)) return;
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.setPointerCapture(event.pointerId);
        setShown(spellsAt(held.current, event.clientY));
      },
      onPointerUp: () => {
        if (held.current && shown) {
          const index = held.current.kind === 'draw' ? shown.findIndex((one) => !spells.includes(one)) : held.current.index;
          if (index >= 0) onEnd(shown, index);
        }
        held.current = undefined;
        setShown(undefined);
      },
      onPointerCancel: () => {
        held.current = undefined;
        setShown(undefined);
      },
    },
  };
}
