import type { DataSource } from 'typeorm';

/** The statements that would make the schema equal to the tables; none when the migrations say what the tables say. */
export const schemaDrift = async (db: DataSource): Promise<{ up: string[]; down: string[] }> => {
  const [{ version }] = (await db.query('SELECT VERSION() AS version')) as [{ version: string }];
  // MariaDB writes the word NULL where a column has no default, and TypeORM reads it as such only under this type.
  const options = db.driver.options as { type: string };
  const { type } = options;
  if (version.includes('MariaDB')) options.type = 'mariadb';
  try {
    const { upQueries, downQueries } = await db.driver.createSchemaBuilder().log();
    return { up: upQueries.map(({ query }) => query), down: downQueries.map(({ query }) => query).reverse() };
  } finally {
    options.type = type;
  }
};
