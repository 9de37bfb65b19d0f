import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The calendar is filled by the service itself: the first line is laid here, and each run lays the next. */
export class WorkCalendar1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `work_calendar_day` (`on` date NOT NULL, `kind` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `status` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `holiday` varchar(20) NULL, `replaces` date NULL, PRIMARY KEY (`on`)) ENGINE=InnoDB',
    );
    await runner.query(
      "INSERT INTO `outbox` (`id`, `subject`, `hearer`, `body`, `requestId`, `createdAt`, `dueAt`, `tries`, `failures`) VALUES (UUID(), 'people.work-calendar.renew-work-calendar.v1', 'people', '{}', 'first-calendar', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), 0, 0)",
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
