import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LongRosterCells1700000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The rows of rosters on their way stay.
    await runner.query('ALTER TABLE `roster_row` MODIFY `cells` mediumtext CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
