import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Members stand under masks from here on, made with a key that no migration has. Rows that name them are of demo cities alone: no
 * installation exists. They go, and so do the hours that they hold.
 */
export class MaskedMembers1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['booking_cell', 'session', 'consent', 'person_turn', 'receipt']) await runner.query(`DELETE FROM \`${table}\``);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
