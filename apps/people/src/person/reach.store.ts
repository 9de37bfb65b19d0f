import type { PersonId } from '@sanwei/contracts';
import type { Secrets } from '../secrets.js';
import type { Person } from './person.rule.js';

/** Where a person can be reached. The index finds it, the sealed text opens in this person's row only. */
export type Reach = 'openid' | 'phone';

export const indexOf = ({ index }: Secrets, reach: Reach, value: string): string => index.of(`person.${reach}`, value);

export const sealReach = (secrets: Secrets, reach: Reach, id: PersonId, value: string): Partial<Person> => {
  const sealed = secrets.cipher.seal(value, { table: 'person', column: `${reach}Sealed`, row: id });
  return { [`${reach}Index`]: indexOf(secrets, reach, value), [`${reach}Sealed`]: sealed };
};

/** @throws SealBroken when the text was changed or moved here from another row */
export const openReach = ({ cipher }: Secrets, reach: Reach, person: Pick<Person, 'id' | `${Reach}Sealed`>): string | null => {
  const sealed = person[`${reach}Sealed`];
  return sealed === null ? null : cipher.open(sealed, { table: 'person', column: `${reach}Sealed`, row: person.id });
};
