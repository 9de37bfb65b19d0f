import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StaffActs1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `staff_account` ADD `changedAt` datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
