import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person orders is a copy of the own data; an export is what staff take out of a roster. */
export class OwnDataOrders1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE `data_order` SET `kind` = 'ownData' WHERE `kind` = 'export'");
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
