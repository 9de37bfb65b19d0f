import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SitesByPlace1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX `ix_school_class_site_id` ON `school_class` (`site`, `id`)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
