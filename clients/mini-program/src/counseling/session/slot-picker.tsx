import { cityDay, clock, dayFrom, weekday } from '@sanwei/words';
import { useElder } from '../../elder/use-elder.js';
import { Arch, Card, Icon } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { topicWords, words } from '../../words/session.js';
import { daysOf, minutesOf, type Offer, offersOn, type Slot, type SlotDay, sameSlot } from './slots.js';
import './slots.css';

type Props = {
  slots: readonly Slot[];
  /** The first day that is shown. */
  from: Date;
  on: string | undefined;
  onDay: (on: string) => void;
  chosen: Slot | undefined;
  onChoose: (slot: Slot) => void;
};

/** Two weeks, seven days in a row, and below the chosen day whoever is free, the earliest first. */
export function SlotPicker({ slots, from, on, onDay, chosen, onChoose }: Props) {
  const [elder] = useElder();
  const days = daysOf(slots, from);
  const shown = elder ? days.filter(({ count }) => count > 0) : days;
  const day = days.find((one) => one.on === on);
  const offers = offersOn(slots, on);
  const [first] = offers[0]?.slots ?? [];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a shape of its own in WeChat */}
      <div className="days" role="group" aria-label={words.days}>
        {shown.map((one) => (
          <Day key={one.on} day={one} chosen={one.on === on} onTap={() => onDay(one.on)} />
        ))}
      </div>
      {day && (
        <p className="day-head">
          {words.dayHead(`${dayFrom(day.at, platform.now())} ${weekday(day.at)}`, first && minutesOf(first))}
          {offers.length > 1 && <span className="day-order">{words.order}</span>}
        </p>
      )}
      {day?.provisional && (
        <p className="day-provisional">
          <Icon name="alert" small />
          {words.provisional}
        </p>
      )}
      {offers.map((offer) => (
        <OfferCard key={offer.counselorId} offer={offer} chosen={chosen} onChoose={onChoose} />
      ))}
    </>
  );
}

/** `17`; the month stands before the first of it: `8/1` */
const dateOf = (at: Date): string => {
  const [, month, date] = cityDay(at).split('-').map(Number);
  return date === 1 ? `${month}/${date}` : `${date}`;
};

const Day = ({ day: { at, count }, chosen, onTap }: { day: SlotDay; chosen: boolean; onTap: () => void }) => {
  const inside = (
    <>
      <span className="day-week">{weekday(at)}</span>
      <span className="day-date">{dateOf(at)}</span>
      <span className="day-week">{count > 0 ? words.dayCount(count) : words.dayNone}</span>
    </>
  );
  return count > 0 ? (
    <button type="button" className={chosen ? 'day day-chosen tap' : 'day tap'} aria-pressed={chosen} onClick={onTap}>
      {inside}
    </button>
  ) : (
    <span className="day day-none">{inside}</span>
  );
};

const OfferCard = ({ offer: { name, topics, slots }, chosen, onChoose }: { offer: Offer } & Pick<Props, 'chosen' | 'onChoose'>) => (
  <Card>
    <div className="offer-head">
      <Arch name="talk" accent="teal" />
      <div>
        <h2 className="card-title">{name ?? words.counselor}</h2>
        {topics.length > 0 && <p className="offer-topics">{words.knows(topics.map((topic) => topicWords[topic]))}</p>}
      </div>
    </div>
    <div className="slots">
      {slots.map((slot) => {
        const picked = sameSlot(chosen, slot);
        return (
          <button
            key={slot.startsAt}
            type="button"
            className={picked ? 'slot slot-chosen tap' : 'slot tap'}
            aria-pressed={picked}
            onClick={() => onChoose(slot)}
          >
            {picked && <Icon name="check" small />}
            {clock(slot.startsAt)}
          </button>
        );
      })}
    </div>
  </Card>
);
