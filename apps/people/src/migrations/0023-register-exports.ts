import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegisterExports1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `register_export` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `exportedBy` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `selection` mediumtext NOT NULL, `reason` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `noteSealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `rowCount` int NOT NULL, `fileId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `at` datetime(3) NOT NULL, INDEX `ix_register_export_at` (`at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
