import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChildUsed1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `child` ADD `usedAt` datetime(3) NULL');
    await runner.query('UPDATE `child` SET `usedAt` = `addedAt`');
    await runner.query('ALTER TABLE `child` MODIFY `usedAt` datetime(3) NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
