import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whole names can be found. A migration has no keys: for rows that are there already the service is asked, batch by batch. */
export class MemberNames1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `membership` ADD `nameIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL');
    await runner.query('DROP INDEX `ix_membership_status_since_id` ON `membership`');
    await runner.query('CREATE INDEX `ix_membership_status_since_id_branchId` ON `membership` (`status`, `since`, `id`, `branchId`)');
    await runner.query('CREATE INDEX `ix_membership_nameIndex_status_since_id` ON `membership` (`nameIndex`, `status`, `since`, `id`)');
    await runner.query(
      "INSERT INTO `outbox` (`id`, `subject`, `hearer`, `body`, `requestId`, `createdAt`, `dueAt`, `tries`, `failures`) SELECT UUID(), 'people.membership.index-names.v1', 'people', '{}', 'member-names', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), 0, 0 FROM `membership` LIMIT 1",
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
