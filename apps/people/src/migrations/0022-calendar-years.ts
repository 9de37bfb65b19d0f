import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CalendarYears1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `work_calendar_year` (`year` int NOT NULL, `version` int NOT NULL, `source` varchar(60) NULL, `setBy` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `setAt` datetime(3) NULL, `turnAt` datetime(3) NOT NULL, PRIMARY KEY (`year`)) ENGINE=InnoDB',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
