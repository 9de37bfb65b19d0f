import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportCheckedAs1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A number, unlike the `dryRun` of an asking, which says that nothing is to be done. Imports on their way keep theirs.
    await runner.query('ALTER TABLE `register_import` RENAME COLUMN `dryRun` TO `checkedAs`');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
