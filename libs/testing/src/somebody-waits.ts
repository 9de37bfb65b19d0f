import type { TestDatabase } from './a-database.js';

/**
 * Whether a connection of the service waits for a row that somebody else holds. Not asked of `innodb_trx`: that table is renewed only
 * when nobody has read it for 0.1 s, so two specs that look again and again would both look at an old picture for ever.
 */
export const somebodyWaits = ({ name, asRoot }: TestDatabase): Promise<boolean> =>
  asRoot(async (root) => {
    const [rows] = await root.query('SHOW ENGINE INNODB STATUS');
    const { Status: report } = (rows as { Status: string }[])[0]!;
    // The line below says whose it is: `MariaDB thread id 12, …, query id 99 127.0.0.1 t_0a1b_childcare Statistics`.
    return new RegExp(`^LOCK WAIT .*\\n.* ${name} `, 'm').test(report);
  });
