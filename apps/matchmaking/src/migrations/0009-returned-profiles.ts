import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a profile was given back the last time; of those that were before this, nobody knows. */
export class ReturnedProfiles1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `profile` ADD `returnedAt` datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
