import { takeCells } from '@sanwei/booking';
import type { PersonId, Reply, SessionId } from '@sanwei/contracts';
import { bookSession, sessionBooked } from '@sanwei/contracts/counseling/session';
import { cityDay, ok, refuse } from '@sanwei/kernel';
import { type GatheredAsking, type GatheringHandler, Gathers, NotNow } from '@sanwei/wire';
import { personsInTurn, type SharedWork, whoConsented } from '@sanwei/work';
import { counselorsInTurn, lockCounselors } from '../counselor/counselor.store.js';
import { informedConsentText } from '../informed-consent/informed-consent.text.js';
import { daysAround } from './agenda.rule.js';
import { type Agendas, loadAgendas } from './agenda.store.js';
import { nearestFree } from './free-slots.store.js';
import { type Booking, book, type Session } from './session.rule.js';
import { cellsFor, remindLater, shownSession, tellCounselor } from './session.store.js';
import { sessionCells, sessions } from './session.table.js';

type Asked = GatheredAsking<typeof bookSession>;
type Answer = Reply<typeof bookSession>;
type Made = { session: Session; booking: Booking };
/** A "no" without the offer of something near, which is looked up for all at once. */
type Decision = ReturnType<typeof decide>;

/** Up to 64 members in one transaction, each with their own answer, in the order in which they came. */
@Gathers(bookSession, { max: 64 })
export class BookSession implements GatheringHandler<typeof bookSession> {
  async handleAll(asked: readonly Asked[], work: SharedWork): Promise<readonly Answer[]> {
    const now = new Date(Math.max(...asked.map((one) => one.now.getTime())));
    const counselorIds = [...new Set(asked.map(({ input }) => input.counselorId))].sort();
    const [consented] = await Promise.all([
      whoConsented(work, informedConsentText, [...new Set(asked.map(({ actor }) => actor.id))]),
      lockCounselors(work, counselorIds),
    ]);
    // Another process may take an hour between the reading and the insert: the key says so, and all is decided again on what is there.
    for (let attempt = 1; attempt <= 5; attempt++) {
      const agendas = await loadAgendas(work, whatIsAsked(asked, counselorIds, now));
      const decisions = asked.map((one) => decide(one, agendas, consented, work));
      const made = decisions.flatMap((decision) => (decision.ok ? [decision.value] : []));
      const cells = made.flatMap(({ session, booking }) => cellsFor(session, booking));
      if (cells.length > 0 && !(await takeCells(work, sessionCells, cells, now))) continue;
      // What is near is worked out while the database writes.
      const [answers] = await Promise.all([answered(work, asked, decisions, agendas, now), save(work, made, now)]);
      return answers;
    }
    throw new NotNow(1);
  }
}

const whatIsAsked = (asked: readonly Asked[], counselorIds: readonly PersonId[], now: Date) => ({
  counselorIds,
  memberIds: [...new Set(asked.map(({ actor }) => actor.id))],
  ...daysAround(
    asked.map(({ input }) => new Date(input.startsAt)),
    now,
  ),
  now,
});

const decide = ({ input, actor, now }: Asked, agendas: Agendas, consented: ReadonlySet<string>, work: SharedWork) => {
  if (!consented.has(actor.id)) return refuse('InformedConsentMissing', { version: informedConsentText.version });
  const agenda = agendas.of.get(input.counselorId);
  if (!agenda) return refuse('CounselorNotFound');
  const startsAt = new Date(input.startsAt);
  const day = agendas.calendar(cityDay(startsAt));
  const busy = agendas.busyOf(actor.id);
  const decision = book({ startsAt, mode: input.mode }, agenda, day, busy, now);
  if (!decision.ok) return decision;
  const { span, hold, on, seat } = decision.value;
  // What is given stands for those who come after in the same batch.
  agenda.taken.push(hold);
  agenda.seats.set(on, (agenda.seats.get(on) ?? new Set()).add(seat));
  agendas.nowBusy(actor.id, span);
  const session: Session = {
    id: work.newId<SessionId>(),
    counselorId: input.counselorId,
    memberId: actor.id as PersonId,
    mode: input.mode,
    startsAt,
    endsAt: new Date(span.to * 60_000),
    status: 'booked',
    version: 1,
    remind: input.remind,
    bookedAt: now,
    remindedAt: null,
  };
  return ok({ session, booking: decision.value });
};

const save = async (work: SharedWork, made: readonly Made[], now: Date): Promise<void> => {
  if (made.length === 0) return;
  const [members, counselors] = [made.map(({ session }) => session.memberId!), made.map(({ session }) => session.counselorId)];
  // Sent one after the other without waiting in between.
  await Promise.all([
    personsInTurn(work, members, now),
    counselorsInTurn(work, counselors, now),
    work.insert(
      sessions,
      made.map(({ session }) => session),
    ),
  ]);
  for (const { session } of made) {
    work.notify(work.lifted(session.memberId!), sessionBooked, { startsAt: session.startsAt.toISOString() });
    remindLater(work, session, session.bookedAt);
  }
  for (const counselorId of new Set(counselors)) tellCounselor(work, counselorId);
};

const answered = async (
  work: SharedWork,
  asked: readonly Asked[],
  decisions: readonly Decision[],
  agendas: Agendas,
  now: Date,
): Promise<Answer[]> => {
  const isMissed = (decision: Decision) =>
    !decision.ok && (decision.error.code === 'SlotTaken' || decision.error.code === 'CounselorDayFull');
  const missed = asked.filter((_one, i) => isMissed(decisions[i]!));
  const near = await nearestFree(
    work,
    agendas,
    missed.map(({ input }) => ({ counselorId: input.counselorId, startsAt: new Date(input.startsAt), mode: input.mode })),
    now,
  );
  const nearOf = new Map(missed.map((one, i) => [one, near[i]!]));
  return decisions.map((decision, i): Answer => {
    if (decision.ok) return ok({ session: shownSession(decision.value.session) });
    const { error } = decision;
    if (error.code === 'SlotTaken' || error.code === 'CounselorDayFull')
      return refuse(error.code, { nearest: nearOf.get(asked[i]!) ?? [] });
    return { ok: false, error };
  });
};
