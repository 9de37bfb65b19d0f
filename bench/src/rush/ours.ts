import { randomUUID } from 'node:crypto';
import { EnrollChildren } from '@sanwei/childcare/enrollment/enroll-children';
import { type Actor, nobody } from '@sanwei/contracts';
import type { RunningService } from '@sanwei/wire';
import type { Family, OpenClass } from './families.js';

type Answers = { answer(asking: unknown): Promise<{ ok: boolean; value?: { places: { id: string; rank: number; status: string }[] } }> };
export type Told = { family: Family; schoolClass: OpenClass; reply: Awaited<ReturnType<Answers['answer']>> };

/** Everybody at once, through permission, shape, queue, rule and commit; 5 % tap twice. @returns what each tap was told, in the order of the taps */
export const ours = async (service: RunningService, families: readonly Family[], schoolClasses: readonly OpenClass[]): Promise<Told[]> => {
  const useCase = service.app.get(EnrollChildren) as unknown as Answers;
  const told: Promise<Told>[] = [];
  for (const [i, family] of families.entries()) {
    const schoolClass = schoolClasses[i % schoolClasses.length]!;
    const actor: Actor = {
      ...nobody,
      kind: 'person',
      id: family.guardianId,
      grants: [{ role: 'member', scope: { of: 'city', id: null } }],
    };
    const body = { classId: schoolClass.id, childIds: family.children.map(({ id }) => id), together: family.children.length > 1 };
    const asking = { id: randomUUID(), actor, body, until: Date.now() + 60_000, requestId: 'bench', traceparent: undefined };
    const tap = () => told.push(useCase.answer(asking).then((reply) => ({ family, schoolClass, reply })));
    tap();
    if (i % 20 === 7) tap();
  }
  return Promise.all(told);
};
