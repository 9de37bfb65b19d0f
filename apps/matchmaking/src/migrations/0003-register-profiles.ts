import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegisterProfiles1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Nothing ever wrote it: the register had no journey before this.
    await runner.query('DROP TABLE `registered_member`');
    await runner.query(
      'CREATE TABLE `branch_scope` (`branchId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `ancestorId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, UNIQUE INDEX `uq_branch_scope_ancestorId_branchId` (`ancestorId`, `branchId`), PRIMARY KEY (`branchId`, `ancestorId`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `subject_key` (`subjectId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `wrapped` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `madeAt` datetime(3) NOT NULL, `destroyedAt` datetime(3) NULL, PRIMARY KEY (`subjectId`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `profile` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `personId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `branchId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `status` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `sex` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `card` text CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int NOT NULL, `tieBreaker` int NOT NULL, `returnReason` text CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `createdAt` datetime(3) NOT NULL, `changedAt` datetime(3) NOT NULL, `submittedAt` datetime(3) NULL, `verifiedAt` datetime(3) NULL, `verifiedBy` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, UNIQUE INDEX `uq_profile_personId` (`personId`), INDEX `ix_profile_status_submittedAt_id` (`status`, `submittedAt`, `id`), INDEX `ix_profile_status_verifiedAt_id` (`status`, `verifiedAt`, `id`), INDEX `ix_profile_status_sex_id` (`status`, `sex`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `attestation` (`id` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `profileId` char(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int NOT NULL, `textHash` char(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `signedAt` datetime(3) NOT NULL, `endsAt` datetime(3) NOT NULL, INDEX `ix_attestation_profileId_endsAt` (`profileId`, `endsAt`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
