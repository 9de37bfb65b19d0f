import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Membership1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `branch_scope` (`branchId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `ancestorId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, UNIQUE INDEX `uq_branch_scope_ancestorId_branchId` (`ancestorId`, `branchId`), PRIMARY KEY (`branchId`, `ancestorId`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `subject_key` (`subjectId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `wrapped` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `madeAt` datetime(3) NOT NULL, `destroyedAt` datetime(3) NULL, PRIMARY KEY (`subjectId`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `membership` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `branchId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `phoneIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `phoneSealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `nameSealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `status` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `live` int NULL, `source` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `since` datetime(3) NOT NULL, `endedAt` datetime(3) NULL, `reasonSealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `rosterId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, UNIQUE INDEX `uq_membership_phoneIndex_live` (`phoneIndex`, `live`), UNIQUE INDEX `uq_membership_personId_live` (`personId`, `live`), INDEX `ix_membership_branchId_status_since_id` (`branchId`, `status`, `since`, `id`), INDEX `ix_membership_status_since_id` (`status`, `since`, `id`), INDEX `ix_membership_endedAt` (`endedAt`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `roster` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `branchId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `uploadedBy` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `scope` mediumtext NOT NULL, `fileId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `status` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `trouble` varchar(200) NULL, `rowCount` int NOT NULL, `checked` int NOT NULL, `added` int NOT NULL, `same` int NOT NULL, `moved` int NOT NULL, `bad` int NOT NULL, `missing` int NOT NULL, `committed` int NOT NULL, `endMissing` tinyint NOT NULL, `ended` int NOT NULL, `createdAt` datetime(3) NOT NULL, `committedAt` datetime(3) NULL, INDEX `ix_roster_createdAt` (`createdAt`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `roster_row` (`rosterId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `position` int NOT NULL, `number` int NOT NULL, `status` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `phoneIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `cells` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `problems` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `ix_roster_row_rosterId_phoneIndex` (`rosterId`, `phoneIndex`), PRIMARY KEY (`rosterId`, `position`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `stored_file` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `ownerId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `purpose` varchar(40) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `mediaType` varchar(100) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(60) NOT NULL, `mostBytes` int NOT NULL, `bytes` int NOT NULL, `parts` int NOT NULL, `createdAt` datetime(3) NOT NULL, `storedAt` datetime(3) NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `file_ticket` (`hash` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `fileId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `way` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `endsAt` datetime(3) NOT NULL, `takenAt` datetime(3) NULL, `claimHash` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `ix_file_ticket_fileId` (`fileId`), PRIMARY KEY (`hash`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `file_part` (`fileId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `number` int NOT NULL, `sealed` mediumblob NOT NULL, PRIMARY KEY (`fileId`, `number`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `sign_in_move` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `membershipId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `clerkId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `oldPhoneIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `oldPhoneSealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `newPhoneIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `newPhoneSealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `startedAt` datetime(3) NOT NULL, `expiresAt` datetime(3) NOT NULL, `triesLeft` int NOT NULL, `deliveredAt` datetime(3) NULL, `usedAt` datetime(3) NULL, INDEX `ix_sign_in_move_personId` (`personId`), INDEX `ix_sign_in_move_startedAt` (`startedAt`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    // Branches that stood before the service scoped by them.
    await runner.query(
      'INSERT INTO `branch_scope` (`branchId`, `ancestorId`) SELECT b.id, a.id FROM `branch` b JOIN `branch` a ON a.id = b.id OR FIND_IN_SET(a.id, b.ancestorIds) > 0',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
