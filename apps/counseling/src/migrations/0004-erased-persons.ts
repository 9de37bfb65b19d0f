import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ErasedPersons1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `erased_person` (`personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, PRIMARY KEY (`personId`)) ENGINE=InnoDB',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
