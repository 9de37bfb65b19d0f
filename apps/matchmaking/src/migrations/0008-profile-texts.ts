import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProfileTexts1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `profile` ADD `texts` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'notYet\', ADD `textsVersion` int NOT NULL DEFAULT 0, ADD `textsAt` datetime(3) NOT NULL DEFAULT \'2000-01-01 00:00:00.000\', ADD `textsReason` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
    );
    // What stands as it was typed from paper has been read; everything else that others have seen unread waits for a person.
    await runner.query(
      "UPDATE `profile` SET `texts` = IF(`importId` IS NOT NULL AND `version` = 1, 'passed', IF(`status` IN ('submitted', 'active', 'paused'), 'waiting', 'notYet')), `textsVersion` = `version`, `textsAt` = `changedAt`",
    );
    await runner.query('ALTER TABLE `profile` ALTER `texts` DROP DEFAULT, ALTER `textsVersion` DROP DEFAULT, ALTER `textsAt` DROP DEFAULT');
    await runner.query('CREATE INDEX `ix_profile_texts_textsAt_id` ON `profile` (`texts`, `textsAt`, `id`)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
