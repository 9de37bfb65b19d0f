import type { NatsGrant } from './nats-grants.js';

/** `account` separates subjects entirely: users of different accounts never hear each other. */
export type NatsUser = NatsGrant & { user: string; password: string; account?: string };

const quoted = (text: string) => JSON.stringify(text);
const list = (subjects: string[]) => `[${subjects.map(quoted).join(', ')}]`;
// An empty list would allow everything: what nobody may do is denied in words.
const rule = (subjects: string[]) => (subjects.length > 0 ? `{ allow: ${list(subjects)} }` : '{ deny: ">" }');

function userBlock({ user, password, publish, subscribe }: NatsUser): string {
  const permissions = `publish: ${rule(publish)}, subscribe: ${rule(subscribe)}, allow_responses: true`;
  return `{ user: ${quoted(user)}, password: ${quoted(password)}, permissions: { ${permissions} } }`;
}

/** The text of a nats-server configuration in which nobody is let in without a name and a password. */
export function natsConfig(listen: string, users: readonly NatsUser[], portsFolder?: string): string {
  const accounts = [...new Set(users.map(({ account }) => account ?? 'sanwei'))];
  const blocks = accounts.map((account) => {
    const members = users.filter((user) => (user.account ?? 'sanwei') === account).map((user) => `      ${userBlock(user)}`);
    return `  ${quoted(account)}: {\n    users: [\n${members.join('\n')}\n    ]\n  }`;
  });
  return [
    `listen: ${quoted(listen)}`,
    ...(portsFolder ? [`ports_file_dir: ${quoted(portsFolder)}`] : []),
    'max_payload: 1MB',
    `accounts: {\n${blocks.join('\n')}\n}`,
    '',
  ].join('\n');
}
