import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PersonTurns1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `person_turn` (`personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `turnAt` datetime(3) NOT NULL, `erasedAt` datetime(3) NULL, PRIMARY KEY (`personId`)) ENGINE=InnoDB',
    );
    await runner.query('INSERT INTO `person_turn` (`personId`, `turnAt`, `erasedAt`) SELECT `personId`, `at`, `at` FROM `erased_person`');
    await runner.query('DROP TABLE `erased_person`');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
