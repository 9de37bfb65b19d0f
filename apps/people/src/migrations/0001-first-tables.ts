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
      'CREATE TABLE `person` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `displayName` varchar(24) NULL, `openidIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `openidSealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `phoneIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `phoneSealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `joinedAt` datetime(3) NOT NULL, `closedAt` datetime(3) NULL, UNIQUE INDEX `uq_person_openidIndex` (`openidIndex`), UNIQUE INDEX `uq_person_phoneIndex` (`phoneIndex`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `role_grant` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `role` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `scope` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `grantedBy` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `grantedAt` datetime(3) NOT NULL, `endsAt` datetime(3) NULL, UNIQUE INDEX `uq_role_grant_personId_role_scope` (`personId`, `role`, `scope`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `staff_account` (`personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `username` varchar(64) NOT NULL, `passwordHash` varchar(200) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `createdAt` datetime(3) NOT NULL, `passwordSetAt` datetime(3) NOT NULL, UNIQUE INDEX `uq_staff_account_username` (`username`), PRIMARY KEY (`personId`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `login` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `tokenHash` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `way` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `startedAt` datetime(3) NOT NULL, `seenAt` datetime(3) NOT NULL, `expiresAt` datetime(3) NOT NULL, `endedAt` datetime(3) NULL, UNIQUE INDEX `uq_login_tokenHash` (`tokenHash`), INDEX `ix_login_personId` (`personId`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `code_attempt` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `phoneIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `phoneSealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `startedAt` datetime(3) NOT NULL, `expiresAt` datetime(3) NOT NULL, `triesLeft` int NOT NULL, `deliveredAt` datetime(3) NULL, `usedAt` datetime(3) NULL, INDEX `ix_code_attempt_phoneIndex_startedAt` (`phoneIndex`, `startedAt`), INDEX `ix_code_attempt_startedAt` (`startedAt`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `code_allowance` (`phoneIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `resendAt` datetime(3) NOT NULL, PRIMARY KEY (`phoneIndex`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `notice` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `text` varchar(120) NOT NULL, `at` datetime(3) NOT NULL, `channel` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `sentAt` datetime(3) NULL, `tries` int NOT NULL, `claim` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `claimEndsAt` datetime(3) NULL, INDEX `ix_notice_personId_at_id` (`personId`, `at`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    // Written by hand: what holds even if all code above were wrong. TypeORM does not know checks on MySQL.
    await runner.query('ALTER TABLE `code_attempt` ADD CONSTRAINT `tries_left` CHECK (`triesLeft` >= 0)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
