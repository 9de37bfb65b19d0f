import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AttemptCounts1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `attempt_count` (`kind` varchar(40) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `subjectIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `startsAt` datetime(3) NOT NULL, `count` int NOT NULL, INDEX `ix_attempt_count_startsAt` (`startsAt`), PRIMARY KEY (`kind`, `subjectIndex`, `startsAt`)) ENGINE=InnoDB',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
