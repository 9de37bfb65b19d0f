import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by hand: TypeORM does not know checks on MySQL. */
export class EndedPlacesHoldNothing1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `place` DROP CONSTRAINT `live_or_ended`');
    await runner.query(
      "ALTER TABLE `place` ADD CONSTRAINT `ended_or_live` CHECK ((`live` IS NULL OR `live` = 1) AND (`status` IN ('withdrawn', 'expired')) = (`live` IS NULL))",
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
