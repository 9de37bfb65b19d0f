import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PersonTurns1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('RENAME TABLE `guardian` TO `person_turn`');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
