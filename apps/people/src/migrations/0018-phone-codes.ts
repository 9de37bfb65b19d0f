import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PhoneCodes1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `code_attempt` ADD `personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL');
    await runner.query('CREATE INDEX `ix_code_attempt_personId` ON `code_attempt` (`personId`)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
