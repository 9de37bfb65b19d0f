import type { Work } from './work.js';

/** Rows of one person by table, opened and without ids of other people. A table is named although it holds nothing of the person. */
export type OwnRows = Record<string, readonly object[]>;
/** How a service gives a person's rows: those of the asker alone. */
export type OwnData = (work: Work) => Promise<OwnRows>;

/** More than this of one table is cut to the newest: an answer must fit into one message. */
export const mostOwnRows = 1_000;

/** What every service keeps of a person, whatever it is for. */
const rowsOfEveryService = async (work: Work): Promise<OwnRows> => ({
  consent: await work.sql(
    `SELECT purpose, version, textHash, channel, givenAt, withdrawnAt FROM consent WHERE personId = ? ORDER BY givenAt DESC LIMIT ?`,
    [work.actor.id, mostOwnRows + 1],
  ),
});

/** @returns the rows as JSON text, and the tables of which older rows were left out */
export const findOwnData = async (work: Work, own: OwnData): Promise<{ json: string; cut: string[] }> => {
  const rows = Object.entries({ ...(await own(work)), ...(await rowsOfEveryService(work)) });
  const cut = rows.filter(([, list]) => list.length > mostOwnRows).map(([name]) => name);
  return { json: JSON.stringify(Object.fromEntries(rows.map(([name, list]) => [name, list.slice(0, mostOwnRows)]))), cut };
};
