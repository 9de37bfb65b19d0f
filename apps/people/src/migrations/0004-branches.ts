import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Branches1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `branch` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(40) NOT NULL, `parentKey` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `ancestorIds` mediumtext NOT NULL, `openedAt` datetime(3) NOT NULL, UNIQUE INDEX `uq_branch_parentKey_name` (`parentKey`, `name`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
