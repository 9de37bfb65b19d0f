import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sessions1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `counselor` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(20) NOT NULL, `face` tinyint NOT NULL, `phone` tinyint NOT NULL, `video` tinyint NOT NULL, `sessionMinutes` int NOT NULL, `bufferMinutes` int NOT NULL, `minimumNoticeMinutes` int NOT NULL, `dailyMaximum` int NOT NULL, `arrangedAt` datetime(3) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `counselor_hours` (`counselorId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `weekday` int NOT NULL, `fromMinute` int NOT NULL, `toMinute` int NOT NULL, PRIMARY KEY (`counselorId`, `weekday`, `fromMinute`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `exception_hours` (`counselorId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `appliesOn` date NOT NULL, `fromMinute` int NOT NULL, `toMinute` int NOT NULL, PRIMARY KEY (`counselorId`, `appliesOn`, `fromMinute`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `session` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `counselorId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `memberId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `mode` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `startsAt` datetime(3) NOT NULL, `endsAt` datetime(3) NOT NULL, `status` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int NOT NULL, `remind` tinyint NOT NULL, `bookedAt` datetime(3) NOT NULL, INDEX `ix_session_memberId_startsAt` (`memberId`, `startsAt`), INDEX `ix_session_counselorId_startsAt` (`counselorId`, `startsAt`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `booking_cell` (`resourceKind` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `resourceId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `cellStart` int NOT NULL, `seat` int NOT NULL, `bookingId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `expiresAt` datetime(3) NULL, INDEX `ix_booking_cell_bookingId` (`bookingId`), PRIMARY KEY (`resourceKind`, `resourceId`, `cellStart`, `seat`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `work_calendar_day` (`on` date NOT NULL, `kind` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `status` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `holiday` varchar(20) NULL, `replaces` date NULL, PRIMARY KEY (`on`)) ENGINE=InnoDB',
    );
    // What holds even if all code were wrong, beside the key of the cells. By hand: TypeORM does not know checks on MySQL.
    await runner.query('ALTER TABLE `booking_cell` ADD CONSTRAINT `on_the_grid` CHECK (`cellStart` % 5 = 0 AND `seat` >= 0)');
    await runner.query('ALTER TABLE `session` ADD CONSTRAINT `ends_after_start` CHECK (`startsAt` < `endsAt`)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
