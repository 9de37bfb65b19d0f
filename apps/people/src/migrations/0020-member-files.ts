import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a request was made stays known after it is confirmed. Of those that wait or were declined `since` says it. */
export class MemberFiles1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `membership` ADD `requestedAt` datetime(3) NULL');
    await runner.query(
      "UPDATE `membership` SET `requestedAt` = `since` WHERE `source` = 'joining' AND `status` IN ('pending', 'declined')",
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
