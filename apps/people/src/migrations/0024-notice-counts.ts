import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticeCounts1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX `ix_notice_at_channel_tries` ON `notice` (`at`, `channel`, `tries`)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
