import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RostersOfUploader1700000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX `ix_roster_uploadedBy_createdAt_id` ON `roster` (`uploadedBy`, `createdAt`, `id`)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
