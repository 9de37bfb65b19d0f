import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SitesOfTheirOwn1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `site` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(60) NOT NULL, UNIQUE INDEX `uq_site_name` (`name`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    // A site was known by its first class, and roles are granted for that id: it stays the site's.
    await runner.query(
      'INSERT INTO `site` (`id`, `name`) SELECT c.`id`, c.`site` FROM `school_class` c JOIN (SELECT MIN(`id`) AS `id` FROM `school_class` GROUP BY `site`) f ON f.`id` = c.`id`',
    );
    await runner.query('ALTER TABLE `school_class` ADD `siteId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL');
    await runner.query('UPDATE `school_class` c JOIN `site` s ON s.`name` = c.`site` SET c.`siteId` = s.`id`, c.`site` = s.`name`');
    await runner.query('ALTER TABLE `school_class` MODIFY `siteId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL');
    await runner.query('CREATE INDEX `ix_school_class_siteId` ON `school_class` (`siteId`)');
    await runner.query('DROP INDEX `ix_school_class_site_id` ON `school_class`');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
