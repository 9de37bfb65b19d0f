import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProgramEditor1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `program_draft` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `contentJson` mediumtext NOT NULL, `version` int NOT NULL, `changedBy` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `changedAt` datetime(3) NOT NULL, INDEX `ix_program_draft_changedAt_id` (`changedAt`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query("ALTER TABLE `school_class` ADD `version` int NOT NULL DEFAULT '1'");
    await runner.query('CREATE INDEX `ix_program_publishedAt_id` ON `program` (`publishedAt`, `id`)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
