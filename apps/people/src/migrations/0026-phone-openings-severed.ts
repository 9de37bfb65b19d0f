import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PhoneOpeningsSevered1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `phone_opening` ADD `severedAt` datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
