import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type Actor, type In, type Request, scopeOfBranch } from '@sanwei/contracts';
import { contracts } from '@sanwei/contracts/registry';
import { members, staffMembers } from '@sanwei/demo';
import { ServerTrouble } from '@sanwei/servers';
import { connectWire, signerOf } from '@sanwei/wire';
import { secretsOf } from './city/environments.js';
import { cityFolder, places as placesIn } from './city/places.js';
import { readRunFile } from './city/run-file.js';
import { citySecrets } from './city/secrets.js';

const usage = `npm run ask -- childcare.program.list-open-classes '{}'
npm run ask -- childcare.enrollment.enroll-children '{"classId":"…","childIds":["…"],"together":false}' --as parent-of-twins`;

/** Asks one service over NATS as somebody of the demo city; no gateway is needed. Prints the reply as JSON. */
export default async function ask(args: string[]): Promise<number> {
  const as = args.indexOf('--as');
  const name = as < 0 ? undefined : args.splice(as, 2)[1];
  const [subject = '', body = '{}'] = args;
  const contract = contracts.find((one) => one.subject === subject || one.subject === `${subject}.v1`);
  if (!contract) throw new ServerTrouble(`没有“${subject}”这个请求。写法：\n${usage}`, `There is no contract "${subject}".`);
  const places = placesIn(cityFolder);
  const run = await readRunFile(places.run);
  if (!run || !existsSync(places.secrets))
    throw new ServerTrouble('演示城市没有在运行。先运行 npm start。', 'No city runs here. Run npm start first.');
  const secrets = await citySecrets(places.secrets);
  const gateway = secretsOf(secrets, 'gateway');
  const wire = await connectWire(
    { servers: [run.nats.address], user: 'gateway', password: gateway.nats },
    'gateway',
    await signerOf('gateway', gateway.passport),
  );
  const passport =
    name === undefined ? undefined : await (await signerOf('people', secretsOf(secrets, 'people').passport)).sign(actorNamed(name));
  const reply = await wire.ask(contract as Request, inputFrom(body) as In<Request>, { id: randomUUID(), passport });
  await wire.close();
  console.log(JSON.stringify(reply, null, 2));
  return reply.ok ? 0 : 1;
}

const inputFrom = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new ServerTrouble(`输入要是 JSON，现在是：${body}`, 'The input must be JSON.');
  }
};

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** `parent-of-twins`, `other-parent`, `single`, `program-editor` …: the cast of the demo city. */
const actorNamed = (name: string): Actor => {
  const member = Object.entries(members).find(([key]) => kebab(key) === name)?.[1];
  const staff = Object.entries(staffMembers).find(([key]) => kebab(key) === name)?.[1];
  if (member) return { kind: 'person', id: member.id, grants: [{ role: 'member', scope: { of: 'city', id: null } }], loginId: null };
  if (staff) return { kind: 'person', id: staff.id, grants: [{ role: staff.role, scope: scopeOfBranch(staff.branchId) }], loginId: null };
  const names = [...Object.keys(members), ...Object.keys(staffMembers)].map(kebab).join('、');
  throw new ServerTrouble(`演示城市里没有“${name}”。有：${names}`, `Nobody is called "${name}".`);
};
