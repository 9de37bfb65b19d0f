import type { Request, Role } from '@sanwei/contracts';
import { services, servicesWithRows } from '@sanwei/contracts/service';
import { ServerTrouble } from '@sanwei/servers';

/** The use case that somebody wants, and how it is called in each place. */
export type Wanted = {
  kind: 'command' | 'query';
  service: string;
  /** `enrollment`, as in paths. */
  noun: string;
  /** `withdraw-child`, as in paths and subjects. */
  name: string;
  subject: string;
  /** `withdrawChild`: the contract, and the operation in GraphQL. */
  contract: string;
  /** `WithdrawChild`: the class that answers. */
  useCase: string;
  /** `WithdrawChildAnswer`: what it answers, in GraphQL. */
  answer: string;
  /** Who may ask it until somebody has thought about it. */
  role: Role;
};

const usage = 'npm run new -- childcare/enrollment/withdraw-child [--query]';
const words = /^[a-z]+(-[a-z]+)*$/;
const verbAndNoun = /^[a-z]+(-[a-z]+)+$/;
/** Folders that mean something else in a service, and names that the boundaries refuse. */
const noNouns = /^(migrations|utils?|helpers?|common|managers?|data)$/;
/** A spec is known by its ending, a reaction to a fact by its beginning. */
const noNames = /-spec$|^when-/;

/** @param there the contracts that there are; @throws ServerTrouble for a path that is none, and for a service that there is not */
export function wantedFrom(args: readonly string[], there: readonly Request[] = []): Wanted {
  const [path = '', ...more] = args.filter((arg) => arg !== '--query');
  const [service = '', noun = '', name = '', ...rest] = path.split('/');
  if (more.length > 0 || rest.length > 0 || !name)
    throw wrong(`写法不对：“${args.join(' ')}”。`, `"${args.join(' ')}" is not the path of a use case.`);
  if (!servicesWithRows.some((one) => one === service)) throw noService(service);
  if (!words.test(noun) || noNouns.test(noun))
    throw wrong(
      `“${noun}”不能作名词：用小写英文词和连字符，如 health-card。`,
      `"${noun}" cannot be a noun: lower-case words and hyphens, as in health-card.`,
    );
  if (!verbAndNoun.test(name) || noNames.test(name))
    throw wrong(
      `“${name}”不能作名称：动词在前、名词在后，如 withdraw-child。`,
      `"${name}" cannot be a name: a verb, then a noun, as in withdraw-child.`,
    );
  if (noun.length + name.length > 80)
    throw wrong('名称太长，合起来不超过 80 个字母。', 'The names are too long: 80 letters together at most.');
  return {
    kind: args.includes('--query') ? 'query' : 'command',
    service,
    noun,
    name,
    subject: `${service}.${noun}.${name}.v1`,
    contract: camel(name),
    useCase: pascal(name),
    answer: `${pascal(name)}Answer`,
    role: roleFor(there.filter(({ subject }) => subject.startsWith(`${service}.${noun}.`))),
  };
}

/** The role that everything about the noun is for, so that nobody new comes near it; where there is no such role, the one that runs the system. */
function roleFor(alike: readonly Request[]): Role {
  const forPeople = alike.map((contract) => contract.for).filter((audiences) => !audiences.includes('system'));
  const shared = forPeople[0]?.filter((role) => role !== 'anyone' && forPeople.every((audiences) => audiences.includes(role))) as
    | Role[]
    | undefined;
  return !shared || shared.length === 0 || shared.includes('systemAdministrator') ? 'systemAdministrator' : (shared[0] as Role);
}

const wrong = (zh: string, en: string) => new ServerTrouble(`${zh} 例：${usage}`, en);
const noService = (name: string) => {
  const all = servicesWithRows.join('、');
  // It is a process of the platform, so that somebody may well try it.
  if (services.some((one) => one === name))
    return new ServerTrouble(`${name} 只是门，不放用例。用例放在：${all}。`, `${name} is a door only. Use cases live in: ${all}.`);
  return new ServerTrouble(`没有服务“${name}”。有：${all}。`, `There is no service "${name}". There are: ${all}.`);
};

export const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
export const pascal = (name: string): string => camel(`-${name}`);
