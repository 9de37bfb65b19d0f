import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OutboxCountsFailures1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `outbox` ADD `failures` int NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
