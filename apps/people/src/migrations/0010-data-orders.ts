import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DataOrders1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `data_order` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `status` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `openedAt` datetime(3) NOT NULL, `dueAt` datetime(3) NOT NULL, `endedAt` datetime(3) NULL, `what` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `answer` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, INDEX `ix_data_order_status_dueAt_id` (`status`, `dueAt`, `id`), INDEX `ix_data_order_personId_openedAt_id` (`personId`, `openedAt`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
