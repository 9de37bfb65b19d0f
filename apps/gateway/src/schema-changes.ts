import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findBreakingChanges, buildSchema as fromText } from 'graphql';
import { printedSchema } from './print-schema.js';

/** What a client that works with the schema `before` could no longer do, one sentence for each. */
export const breakingChanges = (before: string, after: string): string[] =>
  findBreakingChanges(fromText(before), fromText(after)).map(({ type, description }) => `${type}: ${description}`);

const git = (...args: string[]): string | null => {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
};
/** On a branch what it would bring to `main`, on `main` what its last commit brought. */
const lastPublished = (): string => (git('rev-parse', 'HEAD') === git('rev-parse', 'main') ? 'HEAD~1' : 'main');

/** Exit 1 with the list when the schema breaks a client: `node apps/gateway/dist/schema-changes.js [revision]`. */
function check(revision: string): void {
  const before = git('show', `${revision}:schema.graphql`);
  const changes = before ? breakingChanges(before, printedSchema()) : [];
  for (const change of changes) console.error(change);
  console.log(before ? `${changes.length} breaking changes since ${revision}` : `no schema.graphql in ${revision}`);
  process.exitCode = changes.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) check(process.argv[2] ?? lastPublished());
