import type { DataSource } from 'typeorm';

/** The statements that would make the schema equal to the tables; none when the migrations say what the tables say. */
export const schemaDrift = async (db: DataSource): Promise<{ up: string[]; down: string[] }> => {
  const { upQueries, downQueries } = await db.driver.createSchemaBuilder().log();
  return { up: upQueries.map(({ query }) => query), down: downQueries.map(({ query }) => query).reverse() };
};
