import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegisterImport1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
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
      'CREATE TABLE `register_import` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `uploadedBy` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `scope` mediumtext NOT NULL, `fileId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `status` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `trouble` varchar(200) NULL, `columns` mediumtext CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `rowCount` int NOT NULL, `checked` int NOT NULL, `good` int NOT NULL, `bad` int NOT NULL, `duplicates` int NOT NULL, `committed` int NOT NULL, `createdAt` datetime(3) NOT NULL, `publishedAt` datetime(3) NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `import_row` (`importId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `position` int NOT NULL, `number` int NOT NULL, `status` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `phoneIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `branchId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `cells` mediumtext CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `problems` mediumtext CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `ix_import_row_importId_phoneIndex` (`importId`, `phoneIndex`), PRIMARY KEY (`importId`, `position`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `import_mapping` (`branchKey` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `headerHash` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `fields` mediumtext NOT NULL, `changedAt` datetime(3) NOT NULL, PRIMARY KEY (`branchKey`, `headerHash`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `imported_phone` (`profileId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `importId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `phoneIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `phoneSealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, UNIQUE INDEX `uq_imported_phone_phoneIndex` (`phoneIndex`), INDEX `ix_imported_phone_importId_personId` (`importId`, `personId`), PRIMARY KEY (`profileId`)) ENGINE=InnoDB',
    );
    await runner.query('ALTER TABLE `profile` ADD `importId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL');
    await runner.query('CREATE INDEX `ix_profile_importId` ON `profile` (`importId`)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
