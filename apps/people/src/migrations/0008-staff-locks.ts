import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StaffLocks1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `staff_account` ADD `mustChange` tinyint NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE `staff_account` ADD `disabledAt` datetime(3) NULL');
    await runner.query('ALTER TABLE `staff_account` ADD `signedInAt` datetime(3) NULL');
    await runner.query('ALTER TABLE `login` ADD `steppedUpAt` datetime(3) NULL');
    await runner.query(
      'CREATE TABLE `password_history` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `passwordHash` varchar(200) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `endedAt` datetime(3) NOT NULL, INDEX `ix_password_history_personId_endedAt` (`personId`, `endedAt`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `sign_in_lock` (`subjectIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `failures` int NOT NULL, `lockedUntil` datetime(3) NOT NULL, `lastAt` datetime(3) NOT NULL, INDEX `ix_sign_in_lock_lastAt` (`lastAt`), PRIMARY KEY (`subjectIndex`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `known_address` (`personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `addressIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `seenAt` datetime(3) NOT NULL, PRIMARY KEY (`personId`, `addressIndex`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `staff_totp` (`personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `secretSealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `begunAt` datetime(3) NOT NULL, `confirmedAt` datetime(3) NULL, `lastStep` int NOT NULL, PRIMARY KEY (`personId`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `recovery_code` (`personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `codeIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `usedAt` datetime(3) NULL, PRIMARY KEY (`personId`, `codeIndex`)) ENGINE=InnoDB',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
