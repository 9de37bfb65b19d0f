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
      'CREATE TABLE `registered_member` (`personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `registeredAt` datetime(3) NOT NULL, PRIMARY KEY (`personId`)) ENGINE=InnoDB',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
