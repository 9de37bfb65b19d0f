import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../city/places.js';

/**
 * A migration file as the formatter leaves it.
 * @param file where it will stand, from the root; @param statements SQL, in order
 */
export const migrationText = (file: string, className: string, statements: readonly string[]): string =>
  asFormatted(
    file,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${statements.map((statement) => `    await runner.query(${JSON.stringify(statement)});`).join('\n')}
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
`,
  );

// Through stdin: the file is written once, and right.
const asFormatted = (file: string, text: string): string =>
  execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', `--stdin-file-path=${file}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
