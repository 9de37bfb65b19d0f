import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PhoneOpenings1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `phone_opening` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `membershipId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `openedBy` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `reason` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `noteSealed` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `at` datetime(3) NOT NULL, INDEX `ix_phone_opening_openedBy_at` (`openedBy`, `at`), INDEX `ix_phone_opening_membershipId_at` (`membershipId`, `at`), INDEX `ix_phone_opening_personId_at_id` (`personId`, `at`, `id`), INDEX `ix_phone_opening_at` (`at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
