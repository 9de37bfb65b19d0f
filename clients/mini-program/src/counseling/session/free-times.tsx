import { cityDay, ofDay } from '@sanwei/words';
import { useState } from 'react';
import type { SessionTopic } from '../../generated/documents.js';
import { Button, Empty } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/session.js';
import { SlotPicker } from './slot-picker.js';
import { firstDayOf, knowing, type Slot, shownDays } from './slots.js';

type Props = {
  slots: readonly Slot[];
  topic?: SessionTopic;
  onAll?: () => void;
  /** The first instant that was asked for; null is now. */
  from: string | null;
  onFrom: (from: string | null) => void;
  chosen: Slot | undefined;
  onChoose: (slot: Slot | undefined) => void;
};
const dayMs = 24 * 3_600_000;

/** The free times of two weeks, the first day with one already open; and the way on when there is none. */
export function FreeTimes({ slots, topic, onAll, from, onFrom, chosen, onChoose }: Props) {
  const [day, setDay] = useState<string>();
  const shown = knowing(slots, topic);
  const on = shown.some(({ startsAt }) => cityDay(startsAt) === day) ? day : firstDayOf(shown);
  const begin = from ? new Date(from) : platform.now();
  const turn = (next: string | null) => {
    setDay(undefined);
    onChoose(undefined);
    onFrom(next);
  };
  /** The day after the last one that is shown. */
  const nextWeeks = () => new Date(ofDay(cityDay(begin)).getTime() + shownDays * dayMs).toISOString();
  return (
    <>
      {shown.length > 0 ? (
        <SlotPicker slots={shown} from={begin} on={on} onDay={setDay} chosen={chosen} onChoose={onChoose} />
      ) : topic && slots.length > 0 ? (
        <Empty {...words.noneOfTopic} act={onAll && { words: words.all, onTap: onAll }} />
      ) : (
        <Empty {...words.none} />
      )}
      <Button look="quiet" onTap={() => turn(from ? null : nextWeeks())} icon="calendar">
        {from ? words.earlier : words.later}
      </Button>
    </>
  );
}
