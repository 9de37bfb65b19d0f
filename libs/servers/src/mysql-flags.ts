/**
 * How every private MariaDB runs. UTC, strict, and a collation that tells rare characters and emoji apart
 * (utf8mb4_unicode_ci takes all of them for one; MySQL 8 knows this one as well).
 */
const always = [
  '--skip-log-bin',
  '--skip-name-resolve',
  '--performance-schema=OFF',
  '--local-infile=0',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_unicode_520_ci',
  '--default-time-zone=+00:00',
  '--sql-mode=STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY',
  '--max-connections=300',
  '--innodb-temp-data-file-path=ibtmp1:1M:autoextend',
];

/** What was acknowledged survives kill -9 and a power cut. */
const durable = ['--innodb-flush-log-at-trx-commit=1', '--innodb-log-file-size=64M', '--innodb-buffer-pool-size=256M'];

/** For tests that kill nothing: a crash may lose the last second. */
const relaxed = [
  '--innodb-flush-log-at-trx-commit=0',
  '--skip-innodb-doublewrite',
  '--innodb-log-file-size=32M',
  '--innodb-buffer-pool-size=128M',
  '--innodb-fast-shutdown=2',
];

export const mysqlFlags = (safety: 'durable' | 'relaxed'): string[] => [...always, ...(safety === 'durable' ? durable : relaxed)];
