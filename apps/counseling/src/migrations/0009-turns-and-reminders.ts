import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TurnsAndReminders1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `counselor` ADD `turnAt` datetime(3) NULL');
    await runner.query('ALTER TABLE `session` ADD `remindedAt` datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
