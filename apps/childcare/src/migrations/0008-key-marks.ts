import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeyMarks1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `key_mark` (`name` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `mark` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `madeAt` datetime(3) NOT NULL, PRIMARY KEY (`name`)) ENGINE=InnoDB',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
