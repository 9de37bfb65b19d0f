import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticeShortForm1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `notice` ADD `short` varchar(20) NULL, ADD `until` datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
