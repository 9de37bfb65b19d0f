import { buildConsole } from '@sanwei/deploy/client/build-console';
import { aCity } from '@sanwei/deploy/journey/a-city.example';
import { firstLoadOf } from './console/first-load.js';
import { pagesAsked } from './console/pages-asked.js';
import { plantMembers, rowsOfPeople } from './console/register.js';
import { aDesk, layOnDesks, thingsOf } from './console/things.js';
import { type BenchResult, median, pairedRatio, short, show, timed } from './figures.js';

const members = 100_000;
const onPage = 20;
const deep = 1_000;
const rounds = 25;

/**
 * The console: what its first load weighs, what each page asks for short lists and long ones, and a register of 100,000: the first page against
 * page 1,000 through the gateway, and page 1,000 against the same rows by `OFFSET`, without gateway, service and the opening of names.
 */
export const run = async (): Promise<BenchResult> => {
  const firstLoad = await firstLoadOf(await buildConsole());
  const test = await aCity({ pages: 'console' });
  const rows = await rowsOfPeople(test);
  try {
    const desk = await aDesk(test);
    const { staff } = desk;
    await layOnDesks(test, desk, 0, 1);
    await plantMembers(test, rows, desk.branchId, { count: 1, asking: 1 });
    const things = await thingsOf(test);
    const before = await pagesAsked(test, things);
    const plantMs = await timed(() => plantMembers(test, rows, desk.branchId, { count: members, asking: 30, from: 10 }));
    await layOnDesks(test, desk, 1, 24);
    const after = await pagesAsked(test, things);
    let violations = before.filter(({ page, documents, messages }) => {
      const long = after.find((one) => one.page === page);
      return !long || documents === 0 || long.documents !== documents || long.messages !== messages;
    }).length;

    const page = (cursor: string | null) =>
      staff.send(
        'query ($after: String) { listMembers(input: { branchId: null, first: 20, after: $after }) { items { id name phone } next } }',
        { after: cursor },
      );
    const pageOf = (answer: Awaited<ReturnType<typeof page>>) =>
      answer.data?.listMembers as { items: { id: string }[]; next: string | null };
    let cursor: string | null = null;
    const seen = new Set<string>();
    for (let number = 1; number < deep; number++) {
      const { items, next } = pageOf(await page(cursor));
      for (const { id } of items) seen.add(id);
      cursor = next;
    }
    if (seen.size !== (deep - 1) * onPage) violations += 1;
    const offset = `SELECT * FROM membership WHERE status = 'member' ORDER BY since, id LIMIT ${onPage} OFFSET ${(deep - 1) * onPage}`;
    const sameRows = (await rows.sql<{ id: string }>(offset)).map(({ id }) => id);
    if (pageOf(await page(cursor)).items.some(({ id }, i) => id !== sameRows[i])) violations += 1;

    const ms = { first: [] as number[], deep: [] as number[], offset: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      ms.first.push(await timed(() => page(null)));
      ms.deep.push(await timed(() => page(cursor)));
      ms.offset.push(await timed(() => rows.sql(offset)));
    }
    show('the first load, compressed', [firstLoad]);
    show(
      'what a page asks: documents and messages',
      after.map((one) => ({ ...one, 'messages, short lists': before.find(({ page: path }) => path === one.page)?.messages ?? 0 })),
    );
    show(`a register of ${members.toLocaleString('en')} (planted in ${Math.round(plantMs)} ms), ms`, [
      {
        'first page': short(median(ms.first)),
        [`page ${deep}`]: short(median(ms.deep)),
        [`page ${deep} by OFFSET`]: short(median(ms.offset)),
      },
    ]);
    return {
      bench: 'console',
      ratios: { firstPage: pairedRatio(ms.first, ms.deep), offset: pairedRatio(ms.offset, ms.deep) },
      violations,
      figures: {
        firstLoadScriptKb: firstLoad['scripts kB'],
        firstPageMs: short(median(ms.first)),
        page1000Ms: short(median(ms.deep)),
        page1000OffsetMs: short(median(ms.offset)),
        mostDocuments: Math.max(...after.map(({ documents }) => documents)),
        mostMessages: Math.max(...after.map(({ messages }) => messages)),
      },
    };
  } finally {
    await rows.close();
    await test.end();
  }
};
