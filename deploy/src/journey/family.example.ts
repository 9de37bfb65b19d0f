import { randomUUID } from 'node:crypto';
import { anIdNumber } from '@sanwei/childcare/child/id-number.example';
import type { Client } from './a-city.example.js';

export type Shown = { id: string; applicationId: string; status: string; rank: number; offerEndsAt: string | null };
export const placeFields = 'id applicationId status rank offerEndsAt';

let order = 0;
/** No two have the same number: a thousand to a birthday. */
const inventedChild = (name: string) => {
  const bornOn = `2018-05-${String(1 + Math.floor(order / 1000)).padStart(2, '0')}`;
  return { name, bornOn, idNumber: anIdNumber(bornOn, order++) };
};
/** Consent, then children: what a family does days before the opening. @returns the ids of the children */
export const fillInForm = async (parent: Client, children: number): Promise<string[]> => {
  await parent.act('giveGuardianConsent', { version: 2 }, '... on GuardianConsentGiven { version }');
  const forms = Array.from({ length: children }, (_, i) => inventedChild(`小禾${'甲乙丙丁'[i]}`));
  const added = await parent.act<{ children: { id: string }[] }>(
    'addChildren',
    { children: forms },
    '... on ChildrenAdded { children { id } }',
  );
  return added.children.map(({ id }) => id);
};

export const enrollIn = (parent: Client, classId: string, childIds: string[], together: boolean, id: string = randomUUID()) =>
  parent.act<{ applicationId: string; places: Shown[] }>(
    'enrollChildren',
    { classId, childIds, together },
    `... on Enrolled { applicationId places { ${placeFields} } }`,
    id,
  );

/** Staff publish a winter program with one class that is open now. */
export const publishClass = async (editor: Client, capacity: number, over: object = {}): Promise<string> => {
  const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const program = {
    name: '寒假爱心托管班',
    season: 'winter',
    startsOn: at(40).slice(0, 10),
    endsOn: at(60).slice(0, 10),
    opensAt: at(-1),
    closesAt: at(30),
  };
  const classes = [{ name: '合唱班', site: '职工书屋', capacity, youngest: 5, oldest: 12 }];
  const made = await editor.act<{ classes: { id: string }[] }>(
    'publishProgram',
    { ...program, classes, ...over },
    '... on ProgramPublished { classes { id } }',
  );
  if (!made.classes) throw new Error(JSON.stringify(made));
  return made.classes[0]!.id;
};
