import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PhoneOpeningsInTurn1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `person_turn` (`personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `turnAt` datetime(3) NOT NULL, `erasedAt` datetime(3) NULL, PRIMARY KEY (`personId`)) ENGINE=InnoDB',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
