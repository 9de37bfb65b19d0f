import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportProblems1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `register_import` ADD `problems` mediumtext CHARACTER SET "ascii" COLLATE "ascii_bin" NULL');
    await runner.query('CREATE INDEX `ix_register_import_uploadedBy_createdAt_id` ON `register_import` (`uploadedBy`, `createdAt`, `id`)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
