import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GrantScopes1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE `role_grant` ADD `scopeOf` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'city', ADD `scopeId` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'city'",
    );
    await runner.query("UPDATE `role_grant` SET `scopeOf` = IF(`scope` = 'city', 'city', 'branch'), `scopeId` = `scope`");
    await runner.query('ALTER TABLE `role_grant` ALTER `scopeOf` DROP DEFAULT, ALTER `scopeId` DROP DEFAULT');
    await runner.query('DROP INDEX `uq_role_grant_personId_role_scope` ON `role_grant`');
    await runner.query('ALTER TABLE `role_grant` DROP COLUMN `scope`');
    await runner.query(
      'CREATE UNIQUE INDEX `uq_role_grant_personId_role_scopeOf_scopeId` ON `role_grant` (`personId`, `role`, `scopeOf`, `scopeId`)',
    );
    // Written by hand: a limit that has lost what it is limited to must not be read as none.
    await runner.query(
      "ALTER TABLE `role_grant` ADD CONSTRAINT `limited_to_something` CHECK (`scopeOf` IN ('city', 'branch', 'site', 'case') AND (`scopeOf` = 'city') = (`scopeId` = 'city') AND `scopeId` <> '')",
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
