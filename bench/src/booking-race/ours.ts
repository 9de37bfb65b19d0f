import { randomUUID } from 'node:crypto';
import { type Actor, nobody } from '@sanwei/contracts';
import { BookSession } from '@sanwei/counseling/session/book-session';
import type { RunningService } from '@sanwei/wire';
import { atOnce, type Wish } from './places.js';

type Reply = { ok: boolean; error?: { code: string; nearest?: unknown[] } };
type Answers = { answer(asking: unknown): Promise<Reply> };
export type Told = { wish: Wish; ok: boolean; code: string | null; nearest: number };

export const toldBy = (wish: Wish, { ok, error }: Reply): Told => ({
  wish,
  ok,
  code: error?.code ?? null,
  nearest: error?.nearest?.length ?? 0,
});

/** The use case itself, through permission, shape, queue, rule and commit. */
export const ours = (service: RunningService, wishes: readonly Wish[], width: number): Promise<Told[]> => {
  const useCase = service.app.get(BookSession) as unknown as Answers;
  return atOnce(width, wishes, async (wish) => {
    const actor: Actor = { ...nobody, kind: 'person', id: wish.memberId, grants: [{ role: 'member', scope: { of: 'city', id: null } }] };
    const body = { counselorId: wish.counselorId, startsAt: wish.startsAt.toISOString(), mode: 'face', remind: true };
    const asking = { id: randomUUID(), actor, body, until: Date.now() + 60_000, requestId: 'bench', traceparent: undefined };
    return toldBy(wish, await useCase.answer(asking));
  });
};
