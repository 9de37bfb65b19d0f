import {
  type Audience,
  mayAsk,
  type Request,
  type Role,
  roles,
  serviceIn,
  services,
  servicesWithRows,
  systemActor,
} from '@sanwei/contracts';
import { contracts, facts } from '@sanwei/contracts/registry';

const head = `# 谁可以做什么 / Who may ask what

由 \`npm run generate\` 从约定生成，请勿手改。 / Made from the contracts by \`npm run generate\`.

没有列出的一律不行；网关查一次，服务再查一次。只能看和改自己的（如自己的孩子），由服务在查询条件里保证，不在这张表里。
What is not listed is refused, at the gateway and again in the service. That a member reaches only what is his own is a condition of the queries, not of this table.

- anyone：不用登录 / without signing in
- signed in：登录即可，不看角色；初始密码没有改的人也只能做这些 / with a login, whatever the roles; whoever must change the first password may do these alone
- any role：有任一角色 / with any role
- system：平台自己的服务，列出的是哪些 / services of the platform, these ones
- 再确认 / step-up：五分钟内用动态口令确认过身份的人才行 / only within five minutes of showing a second factor
- 留痕 / trail：每次询问都留下的记录，包括被拒绝的 / the line that each asking leaves, refused ones too
`;

/** The text of `docs/permissions.md`: every contract of every service, and which audiences may ask it. */
export function permissionsPage(): string {
  const matrices = servicesWithRows.map((service) =>
    matrixOf(
      service,
      contracts.filter(({ subject }) => serviceIn(subject) === service),
    ),
  );
  return `${[head, ...matrices, factsTable()].join('\n')}`;
}

function matrixOf(service: string, asked: readonly Request[]): string {
  const named = roles.filter((role) => asked.some((contract) => !isForAll(contract) && contract.for.includes(role)));
  const columns: Column[] = [
    { name: 'anyone', cell: (contract) => tick(allows(contract, 'anyone')) },
    { name: 'signed in', cell: (contract) => tick(allows(contract, 'signedIn')) },
    { name: 'any role', cell: (contract) => tick(isForAll(contract)) },
    ...named.map((role): Column => ({ name: role, cell: (contract) => tick(!isForAll(contract) && allows(contract, role)) })),
    { name: 'system', cell: (contract) => services.filter((one) => mayAsk(contract, systemActor(one))).join(', ') },
    { name: '再确认 step-up', cell: ({ stepUp }) => tick(stepUp === true) },
    { name: '留痕 trail', cell: ({ trail }) => trail?.action ?? '' },
  ];
  const operation: Column = { name: '操作 operation', cell: ({ subject }) => `\`${subject.slice(service.length + 1)}\`` };
  const words: Column = { name: '说明', cell: (contract) => contract.words };
  return `## ${service}\n\n${table([operation, ...columns, words], asked)}`;
}

const factsTable = (): string =>
  `## 事实 / Facts\n\n一个服务说，列出的服务听。 / One service tells, those listed hear.\n\n${lines(
    ['事实 fact', '听者 heard by'],
    facts.map(({ subject, heardBy }) => [`\`${subject}\``, heardBy.join(', ')]),
  )}`;

type Column = { name: string; cell(contract: Request): string };
const tick = (holds: boolean) => (holds ? '✓' : '');
const allows = (contract: Request, audience: Audience) => contract.for.includes(audience);
const isForAll = (contract: Request) => roles.every((role: Role) => contract.for.includes(role));

const table = (columns: readonly Column[], rows: readonly Request[]) =>
  lines(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ cell }) => cell(row))),
  );

const lines = (names: readonly string[], rows: readonly (readonly string[])[]): string =>
  [names, names.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
