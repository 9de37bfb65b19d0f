import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A deadline stands inside the sealed words from now on, and all of these are of one length. A migration has no keys, so those of trial
 * cities, which tell their kind by their length, go.
 */
export class NoticesOfOneLength1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM `notice`');
    await runner.query('ALTER TABLE `notice` DROP COLUMN `until`');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
