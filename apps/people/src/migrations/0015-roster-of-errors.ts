import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RosterOfErrors1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `roster` ADD `ofErrors` tinyint NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
