import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MembershipPhones1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `membership` ADD `formerPhoneIndex` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL');
    await runner.query('ALTER TABLE `membership` ADD `endedBy` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL');
    await runner.query('CREATE INDEX `ix_membership_formerPhoneIndex` ON `membership` (`formerPhoneIndex`)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
