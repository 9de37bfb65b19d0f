import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { In, ProgramDraftId } from '@sanwei/contracts';
import { publishProgram } from '@sanwei/contracts/childcare/program';
import { dropProgramDraft, listProgramDrafts, saveProgramDraft, viewProgramDraft } from '@sanwei/contracts/childcare/program-draft';
import { person, until } from '@sanwei/testing';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aNewClass, anEditor, answerOf, aProgram, codeOf } from '../family.example.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

type Draft = In<typeof saveProgramDraft>;
const empty = { name: '', season: null, startsOn: null, endsOn: null, opensAt: null, closesAt: null, classes: [], draft: null };
const save = (over: Partial<Draft> = {}, by = anEditor(), id = randomUUID()) =>
  city.ask(saveProgramDraft, { ...empty, ...over }, by, { id });
const saved = async (...asked: Parameters<typeof save>) => answerOf(await save(...asked));
const refOf = ({ id, version }: { id: ProgramDraftId; version: number }) => ({ id, version });
const view = (draftId: ProgramDraftId, by = anEditor()) => city.ask(viewProgramDraft, { draftId }, by);

describe('a draft of a program', () => {
  it('holds whatever was typed so far, nothing at all too, and another editor sees it', async () => {
    expect(await saved()).toMatchObject({ ...emptyShown(), version: 1, changedByMe: true });
    const unfinished = { name: '寒假', classes: [{ name: '', site: '文化宫', capacity: 99, youngest: null, oldest: 3 }] };
    const draft = await saved(unfinished);
    expect(answerOf(await view(draft.id))).toEqual({ ...draft, changedByMe: false });
    expect(draft).toMatchObject({ ...unfinished, season: null, startsOn: null });
  });
  const emptyShown = () => {
    const { draft: _, ...content } = empty;
    return content;
  };

  it('gets the next version with each saving', async () => {
    const editor = anEditor();
    const first = await saved({ name: '一' }, editor);
    const second = await saved({ name: '二', draft: refOf(first) }, editor);
    expect([second.id, second.version, answerOf(await view(first.id)).name]).toEqual([first.id, 2, '二']);
  });

  it('is not overwritten by whoever has not seen the newest, in whatever order they come', async () => {
    const draft = refOf(await saved({ name: '原来的' }));
    const replies = await Promise.all(['甲改的', '乙改的'].map((name) => save({ name, draft })));
    expect(replies.map(codeOf).sort()).toEqual(['DraftChangedSince', null].sort());
    const lost = replies.find((reply) => !reply.ok);
    const now = answerOf(await view(draft.id));
    expect(lost).toEqual({ ok: false, error: { code: 'DraftChangedSince', version: 2, changedAt: now.changedAt } });
  });

  it('is one draft after a double tap', async () => {
    const [editor, id] = [anEditor(), randomUUID()];
    const [first, second] = await Promise.all([0, 1].map(() => save({ name: '点了两下' }, editor, id)));
    expect([first?.ok, second]).toEqual([true, first]);
    expect(await city.rows('SELECT id FROM program_draft WHERE changedBy = ?', [editor.id])).toHaveLength(1);
  });

  it('goes when it is dropped, and only in the version that was seen', async () => {
    const first = refOf(await saved());
    const second = refOf(await saved({ name: '新的', draft: first }));
    const drop = (draft: typeof first) => city.ask(dropProgramDraft, { draftId: draft.id, version: draft.version }, anEditor());
    expect(codeOf(await drop(first))).toBe('DraftChangedSince');
    expect(answerOf(await drop(second))).toEqual({ draftId: first.id });
    expect([codeOf(await drop(second)), codeOf(await view(first.id)), codeOf(await save({ draft: second }))]).toEqual([
      'DraftNotFound',
      'DraftNotFound',
      'DraftNotFound',
    ]);
  });

  it('stands in a list that begins with the one changed last', async () => {
    const names = ['列表甲', '列表乙', '列表丙'];
    const drafts = [];
    for (const name of names) drafts.push(await saved({ name }));
    await saved({ name: '列表甲改', draft: refOf(drafts[0]!) });
    const page = async (first: number, after: string | null) => answerOf(await city.ask(listProgramDrafts, { first, after }, anEditor()));
    const first = await page(2, null);
    expect(first.items.map(({ name }) => name)).toEqual(['列表甲改', '列表丙']);
    expect((await page(1, first.next)).items.map(({ name }) => name)).toEqual(['列表乙']);
  });

  it('is for editors alone', async () => {
    const { id } = await saved();
    for (const role of ['member', 'classTeacher', 'branchClerk'] as const) {
      const by = person(randomUUID(), role);
      const replies = [await save({}, by), await view(id, by), await city.ask(listProgramDrafts, { first: 5, after: null }, by)];
      expect(replies.map(codeOf)).toEqual(['NotAllowed', 'NotAllowed', 'NotAllowed']);
    }
  });
});

describe('the list of drafts and programs', () => {
  it('is said to have changed when a draft is saved or dropped, and when a program is published', async () => {
    const heard: string[] = [];
    city.wire.onHint((topic) => void (topic === 'queue.programs' && heard.push(topic)));
    const draft = refOf(await saved());
    await until(() => heard.length === 1);
    const next = refOf(await saved({ name: '再改', draft }));
    await until(() => heard.length === 2);
    answerOf(await city.ask(dropProgramDraft, { draftId: next.id, version: next.version }, anEditor()));
    await until(() => heard.length === 3);
    answerOf(await city.ask(publishProgram, aProgram(city), anEditor()));
    await until(() => heard.length === 4);
  });
});

describe('publishing from a draft', () => {
  const publish = (over: Partial<In<typeof publishProgram>>) => city.ask(publishProgram, aProgram(city, over), anEditor());
  const programs = async () => (await city.rows('SELECT id FROM program')).length;

  it('makes the program and takes the draft away, once', async () => {
    const draft = refOf(await saved({ name: '冬日' }));
    const before = await programs();
    const replies = await Promise.all([publish({ draft }), publish({ draft })]);
    expect(replies.map(codeOf).sort()).toEqual(['DraftNotFound', null].sort());
    expect([await programs(), codeOf(await view(draft.id))]).toEqual([before + 1, 'DraftNotFound']);
  });

  it('is refused where somebody has changed the draft meanwhile', async () => {
    const draft = refOf(await saved());
    await saved({ name: '又改了', draft });
    const before = await programs();
    expect([codeOf(await publish({ draft })), await programs()]).toEqual(['DraftChangedSince', before]);
  });

  it('that is refused leaves the draft as it is', async () => {
    const draft = refOf(await saved({ name: '英语冬令营' }));
    expect(codeOf(await publish({ draft, classes: [aNewClass({ name: '快乐奥数' })] }))).toBe('SubjectTeachingRefused');
    expect(answerOf(await view(draft.id))).toMatchObject({ ...draft, name: '英语冬令营' });
    expect(city.defects).toEqual([]);
  });
});
