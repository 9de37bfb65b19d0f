import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsentChannel1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `consent` ADD `channel` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'app\'');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
