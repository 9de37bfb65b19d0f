import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportLookedAt1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `register_import` ADD `digest` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL');
    await runner.query("ALTER TABLE `register_import` ADD `dryRun` int NOT NULL DEFAULT '0'");
    await runner.query("ALTER TABLE `register_import` ADD `known` int NOT NULL DEFAULT '0'");
    await runner.query('ALTER TABLE `register_import` ADD `errorsFetchedAt` datetime(3) NULL');
    await runner.query('CREATE INDEX `ix_register_import_digest` ON `register_import` (`digest`)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
