import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WaitingLine1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX `ix_place_classId_status_rank_guardianId` ON `place` (`classId`, `status`, `rank`, `guardianId`)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
