import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CounselorTopics1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE `counselor` ADD `topics` varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''");
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
