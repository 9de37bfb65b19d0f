import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FirstTables1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `receipt` (`messageId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `actorId` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `subject` varchar(160) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `inputHash` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `reply` mediumtext NULL, `at` datetime(3) NOT NULL, INDEX `ix_receipt_at` (`at`), PRIMARY KEY (`messageId`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `outbox` (`seq` int UNSIGNED NOT NULL AUTO_INCREMENT, `id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `subject` varchar(160) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `hearer` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `lineKey` varchar(120) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `body` mediumtext NOT NULL, `requestId` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `createdAt` datetime(3) NOT NULL, `dueAt` datetime(3) NOT NULL, `claim` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `tries` int NOT NULL, `parkedAt` datetime(3) NULL, `lastError` varchar(200) NULL, INDEX `ix_outbox_dueAt` (`dueAt`), INDEX `ix_outbox_lineKey_hearer_seq` (`lineKey`, `hearer`, `seq`), INDEX `ix_outbox_claim` (`claim`), PRIMARY KEY (`seq`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `trail` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `at` datetime(3) NOT NULL, `actorId` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `action` varchar(60) NOT NULL, `object` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `outcome` varchar(40) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `requestId` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, INDEX `ix_trail_at` (`at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `trail_unsealed` (`seq` int UNSIGNED NOT NULL AUTO_INCREMENT, `trailId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, PRIMARY KEY (`seq`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `trail_seal` (`link` int NOT NULL, `trailId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `mac` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `sealedAt` datetime(3) NOT NULL, UNIQUE INDEX `uq_trail_seal_trailId` (`trailId`), PRIMARY KEY (`link`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `consent` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `purpose` varchar(40) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int NOT NULL, `textHash` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `givenAt` datetime(3) NOT NULL, `withdrawnAt` datetime(3) NULL, `live` int NULL, UNIQUE INDEX `uq_consent_personId_purpose_live` (`personId`, `purpose`, `live`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `program` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(40) NOT NULL, `season` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `startsOn` date NOT NULL, `endsOn` date NOT NULL, `opensAt` datetime(3) NOT NULL, `closesAt` datetime(3) NOT NULL, `publishedBy` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `publishedAt` datetime(3) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `school_class` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `programId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(40) NOT NULL, `site` varchar(60) NOT NULL, `startsOn` date NOT NULL, `endsOn` date NOT NULL, `youngest` int NOT NULL, `oldest` int NOT NULL, `capacity` int NOT NULL, `taken` int NOT NULL, `waiting` int NOT NULL, `nextRank` int NOT NULL, `opensAt` datetime(3) NOT NULL, `closesAt` datetime(3) NOT NULL, INDEX `ix_school_class_closesAt_id` (`closesAt`, `id`), INDEX `ix_school_class_programId` (`programId`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `child` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `guardianId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `mark` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `bornOn` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `addedAt` datetime(3) NOT NULL, UNIQUE INDEX `uq_child_guardianId_mark` (`guardianId`, `mark`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `health_card` (`childId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `allergies` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `illness` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `medication` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `confirmedAt` datetime(3) NOT NULL, PRIMARY KEY (`childId`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `place` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `programId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `classId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `applicationId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `childId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `childMark` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `guardianId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `status` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `rank` int NOT NULL, `together` tinyint NOT NULL, `offerEndsAt` datetime(3) NULL, `appliedAt` datetime(3) NOT NULL, `live` int NULL, UNIQUE INDEX `uq_place_programId_childMark_live` (`programId`, `childMark`, `live`), UNIQUE INDEX `uq_place_classId_rank` (`classId`, `rank`), INDEX `ix_place_guardianId` (`guardianId`), INDEX `ix_place_applicationId` (`applicationId`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    // Written by hand: what holds even if all code above were wrong. TypeORM does not know checks on MySQL.
    await runner.query('ALTER TABLE `school_class` ADD CONSTRAINT `seats` CHECK (`taken` >= 0 AND `taken` <= `capacity`)');
    await runner.query('ALTER TABLE `school_class` ADD CONSTRAINT `waiting_families` CHECK (`waiting` >= 0)');
    await runner.query('ALTER TABLE `place` ADD CONSTRAINT `live_or_ended` CHECK (`live` IS NULL OR `live` = 1)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
