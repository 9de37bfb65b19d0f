import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HoursVersion1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE `counselor` ADD `version` int NOT NULL DEFAULT '1'");
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
