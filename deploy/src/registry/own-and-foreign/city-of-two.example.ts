import { randomUUID } from 'node:crypto';
import { aChildcare, type Childcare } from '@sanwei/childcare/childcare.example';
import { type Actor, type BranchId, type PersonId, type Role, scopeOfBranch, servicesWithRows } from '@sanwei/contracts';
import { openBranch } from '@sanwei/contracts/people/branch';
import { aCounseling, type Counseling } from '@sanwei/counseling/counseling.example';
import { aMatchmaking, type Matchmaking } from '@sanwei/matchmaking/matchmaking.example';
import { aPeople, type People } from '@sanwei/people/people.example';
import { answerOf, person, type TestService, until } from '@sanwei/testing';

export type Somebody = Actor & { id: PersonId };
/** Every service in this process, two branches, two members; whatever is asked goes over NATS as from the gateway. */
export type CityOfTwo = {
  people: People;
  matchmaking: Matchmaking;
  counseling: Counseling;
  childcare: Childcare;
  ask: TestService['ask'];
  /** Branches that neither holds the other. */
  branches: { a: BranchId; b: BranchId };
  a: Somebody;
  b: Somebody;
  /** Staff of a branch, or with null of the whole city; the second factor has just been shown. */
  staff(role: Role, branchId: BranchId | null): Somebody;
  /** Ids and clear words of A, found in the rows as they are made; what B is shown must have none of them. */
  ofA: Set<string>;
  /** Until the outbox is empty but for what is due later. */
  quiet(): Promise<void>;
  /** What all rows are, by `service.table`; without what each asking leaves behind by itself. */
  picture(): Promise<Map<string, string>>;
  defects(): unknown[];
  stop(): Promise<void>;
};

/** A line in the trail is what a refusal should leave; the calendar and time go on by themselves. */
const leftByAsking = /\.(trail|trail_unsealed|trail_seal|receipt|migration)$/;

export const aCityOfTwo = async (): Promise<CityOfTwo> => {
  const people = await aPeople();
  const [matchmaking, counseling, childcare] = await Promise.all([aMatchmaking(), aCounseling(), aChildcare()]);
  const all = { people, matchmaking, counseling, childcare };
  const rows = async <T>(service: TestService, sql: string) => service.database.asRoot(async (root) => (await root.query(sql))[0] as T[]);
  const staff = (role: Role, branchId: BranchId | null): Somebody => ({
    ...person(randomUUID(), role),
    grants: [{ role, scope: scopeOfBranch(branchId) }],
    steppedUpUntil: Date.now() + 300_000,
  });
  const opened = async (name: string) =>
    answerOf(await people.ask(openBranch, { name, parentId: null }, staff('systemAdministrator', null))).branch.id;
  const branches = { a: await opened('甲厂工会'), b: await opened('乙厂工会') };
  // One statement sees all schemas at one moment: a line leaves one service only after what it set off stands in the next.
  const dueLines = Object.values(all)
    .map(({ database }) => `SELECT 1 FROM \`${database.name}\`.outbox WHERE dueAt < TIMESTAMPADD(SECOND, 30, UTC_TIMESTAMP())`)
    .join(' UNION ALL ');
  const quiet = () => until(async () => (await rows(people, dueLines)).length === 0);
  const [a, b] = [(await people.aMember('city-of-two-a')).actor as Somebody, (await people.aMember('city-of-two-b')).actor as Somebody];
  await quiet();
  return {
    ...all,
    ask: people.ask,
    branches,
    a,
    b,
    staff,
    ofA: new Set([a.id]),
    quiet,
    picture: async () => {
      const sums = new Map<string, string>();
      for (const name of servicesWithRows) {
        const tables = await rows<{ name: string }>(
          all[name],
          'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1',
        );
        const seen = tables.filter((table) => !leftByAsking.test(`${name}.${table.name}`)).map((table) => `\`${table.name}\``);
        for (const { Table, Checksum } of await rows<{ Table: string; Checksum: number }>(all[name], `CHECKSUM TABLE ${seen.join(', ')}`))
          sums.set(`${name}.${Table.split('.')[1]}`, String(Checksum));
      }
      return sums;
    },
    defects: () => Object.values(all).flatMap(({ defects }) => defects),
    stop: async () => {
      for (const service of Object.values(all)) await service.stop();
    },
  };
};
