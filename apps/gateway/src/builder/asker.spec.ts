import { describe, expect, it } from '@jest/globals';
import { defineCommand, defineQuery, Instant, nobody, view } from '@sanwei/contracts';
import { z } from 'zod';
import { Asker } from './asker.js';
import { buildSchema } from './build-schema.js';
import { join, joinMany, open } from './door.js';
import { aFarEnd, aPerson, run } from './sample.example.js';

const Author = view('Author', { id: z.uuid(), name: z.string() }, '作者');
const Chapter = view('Chapter', { id: z.uuid(), bookId: z.uuid(), title: z.string() }, '章');
const Book = view('Book', { id: z.uuid(), authorId: z.uuid().nullable(), chapterIds: z.array(z.uuid()) }, '书');
const of = <T extends z.ZodType>(name: string, row: T) => view(name, { items: z.array(row) }, name);
const listBooks = defineQuery('library.book.list-books.v1', {
  words: '书',
  for: ['anyone'],
  input: z.object({}),
  output: of('Books', Book),
});
const ids = z.object({ ids: z.array(z.uuid()).max(50) });
const findAuthors = defineQuery('people.author.find-authors.v1', {
  words: '作者',
  for: ['anyone'],
  input: ids,
  output: of('Authors', Author),
});
const findChapters = defineQuery('press.chapter.find-chapters.v1', {
  words: '章',
  for: ['member'],
  input: ids,
  output: of('Chapters', Chapter),
});
const listChapters = defineQuery('press.chapter.list-chapters.v1', {
  words: '章',
  for: ['anyone'],
  input: ids,
  output: of('BookChapters', Chapter),
});
const schema = buildSchema([
  open(listBooks),
  join(Book, 'author', { from: 'authorId', ask: findAuthors }),
  joinMany(Book, 'chapters', { from: 'chapterIds', ask: findChapters, by: 'id' }),
  joinMany(Book, 'allChapters', { from: 'id', ask: listChapters, by: 'bookId' }),
]);

const uuid = (n: number) => `0190c2f0-0000-7000-8000-${String(n).padStart(12, '0')}`;
const books = Array.from({ length: 120 }, (_, i) => ({
  id: uuid(i),
  authorId: i === 0 ? null : uuid(1000 + i),
  chapterIds: [uuid(3000 + i), uuid(2000 + i)],
}));
const library = () =>
  aFarEnd((contract, { ids: asked }: { ids: string[] }) => {
    if (contract === listBooks) return { items: books };
    if (contract === findAuthors)
      return { items: asked.filter((id) => id !== uuid(1005)).map((id) => ({ id, name: `作者${id.slice(-3)}` })) };
    if (contract === findChapters) return { items: asked.map((id) => ({ id, bookId: uuid(0), title: id.slice(-4) })) };
    return { items: asked.flatMap((bookId) => [1, 2].map((n) => ({ id: uuid(n), bookId, title: `${n}` }))) };
  });
const counted = (messages: { subject: string }[], subject: string) => messages.filter((message) => message.subject === subject).length;

describe('fields that other services answer', () => {
  it('become one message for 50 keys, however many rows there are', async () => {
    const { ask, messages } = library();
    await run(schema, '{ listBooks { items { author { name } again: author { id } } } }', { ask, actor: nobody });
    expect(counted(messages, findAuthors.subject)).toBe(3);
    expect(messages).toHaveLength(4);
  });

  it('are null for a row that is not there, or has no key', async () => {
    const { ask } = library();
    const { data, errors } = await run(schema, '{ listBooks { items { author { id } } } }', { ask, actor: nobody });
    const { items } = data!.listBooks as { items: { author: unknown }[] };
    expect([errors, items[0], items[5], items[6]]).toEqual([undefined, { author: null }, { author: null }, { author: { id: uuid(1006) } }]);
  });

  it('come in the order of a list of ids', async () => {
    const { ask, messages } = library();
    const { data } = await run(schema, '{ listBooks { items { chapters { title } } } }', { ask, actor: aPerson('member') });
    const { items } = data!.listBooks as { items: { chapters: unknown }[] };
    expect(items[7]).toEqual({ chapters: [{ title: '3007' }, { title: '2007' }] });
    expect(counted(messages, findChapters.subject)).toBe(5);
  });

  it('come grouped by the row that they belong to', async () => {
    const { ask } = library();
    const { data } = await run(schema, '{ listBooks { items { allChapters { title } } } }', { ask, actor: nobody });
    const { items } = data!.listBooks as { items: unknown[] };
    expect(items[119]).toEqual({ allChapters: [{ title: '1' }, { title: '2' }] });
  });

  it('are not asked for by somebody who may not, while the rest is answered', async () => {
    const { ask, messages } = library();
    const { data, errors } = await run(schema, '{ listBooks { items { id chapters { title } } } }', { ask, actor: nobody });
    expect((data!.listBooks as { items: unknown[] }).items[0]).toEqual({ id: uuid(0), chapters: null });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(counted(messages, findChapters.subject)).toBe(0);
  });

  describe('that end the login they are asked with', () => {
    const leave = defineCommand('people.login.leave.v1', {
      words: '离开',
      for: ['member'],
      input: z.object({}),
      output: view('Left', { at: Instant }, '离开了'),
      refusals: {},
      endsLogin: true,
    });
    const stay = { ...leave, endsLogin: false };
    const at = '2026-07-01T00:00:00.000Z';
    const replyTo = (contract: typeof leave, found: unknown, actor: typeof nobody = nobody, unknown = false) => {
      const { ask } = library();
      const closing = async () => found as never;
      const asker = new Asker({ ask, caller: { actor, unknown }, requestId: 'r', until: Date.now() + 1000, closing });
      return asker.reply(contract, {}, uuid(1)).catch((error) => error.extensions.code as string);
    };

    it('get their first reply when that was lost on the way', async () =>
      expect(await replyTo(leave, { ok: true, value: { at } })).toEqual({ ok: true, value: { at } }));
    it('are told to sign in when something else ended the login, and "not now" when it cannot be known', async () => {
      expect(await replyTo(leave, { ok: false, error: { code: 'LoginEnded' } })).toBe('UNAUTHENTICATED');
      expect(await replyTo(leave, { ok: false, error: { code: 'Unavailable' } })).toEqual({ ok: false, error: { code: 'Unavailable' } });
      expect(await replyTo(leave, { ok: true, value: { at } }, nobody, true)).toBe('UNAVAILABLE');
    });
    it('are the only ones, and only for whoever is not signed in any more', async () => {
      expect(await replyTo(stay, { ok: true, value: { at } })).toBe('UNAUTHENTICATED');
      expect(await replyTo(leave, { ok: true, value: { at } }, aPerson('counselor'))).toBe('NOT_ALLOWED');
    });
  });

  it('say "no permission" to a person who is signed in, and "not now" when it cannot be known who asks', async () => {
    const { ask } = library();
    const asker = (actor: typeof nobody, unknown: boolean) =>
      new Asker({ ask, caller: { actor, unknown }, requestId: 'r', until: Date.now() + 1000 });
    const code = (actor: typeof nobody, unknown: boolean) =>
      asker(actor, unknown)
        .reply(findChapters, { ids: [] })
        .catch((error) => error.extensions.code);
    expect(await code(aPerson('counselor'), false)).toBe('NOT_ALLOWED');
    expect(await code(nobody, true)).toBe('UNAVAILABLE');
  });
});
