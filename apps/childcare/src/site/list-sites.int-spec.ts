import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listSites } from '@sanwei/contracts/childcare/site';
import { person } from '@sanwei/testing';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aNewClass, answerOf, codeOf, dayMs, published } from '../family.example.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const security = person(undefined, 'securityAdministrator');
const list = async (words: string | null = null, first = 20, after: string | null = null) =>
  answerOf(await city.ask(listSites, { words, first, after }, security));
const at = (site: string, name = '一班') => aNewClass({ site, name });
const closing = (days: number) => new Date(city.now().getTime() + days * dayMs).toISOString();

describe('the sites of the city', () => {
  it('stand there once each, with the classes that are not over', async () => {
    await published(city, { name: '冬日乐园', classes: [at('河畔小学', '合唱班')], closesAt: closing(10) });
    await published(city, { name: '春日乐园', classes: [at('河畔小学', '手工班'), at('北站书屋', '体育班')], closesAt: closing(20) });
    const { items } = await list();
    expect(items.map(({ name }) => name)).toEqual(['北站书屋', '河畔小学']);
    expect(items[1]).toMatchObject({
      classes: [
        { name: '合唱班', program: '冬日乐园' },
        { name: '手工班', program: '春日乐园' },
      ],
    });
  });

  it('are found by a part of the place or of a class, and what LIKE reads as anything is a sign', async () => {
    expect((await list('河畔')).items.map(({ name }) => name)).toEqual(['河畔小学']);
    expect((await list('手工')).items.map(({ name }) => name)).toEqual(['河畔小学']);
    expect((await list('小学 合唱')).items).toHaveLength(1);
    expect((await list('书屋 合唱')).items).toHaveLength(0);
    expect((await list('%')).items).toHaveLength(0);
  });

  it('come page by page, each once', async () => {
    await published(city, { classes: Array.from({ length: 4 }, (_, i) => at(`第 ${i} 中学`)), closesAt: closing(5) });
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await list(null, 2, after);
      seen.push(...page.items.map(({ name }) => name));
      after = page.next;
      more = after !== null;
    }
    expect([seen.length, new Set(seen).size]).toEqual([6, 6]);
  });

  it('have no class that is over, and stay', async () => {
    await city.moveTime(100 * dayMs);
    const { items } = await list('河畔');
    expect(items).toMatchObject([{ name: '河畔小学', classes: [] }]);
  });

  it('are for whoever grants roles', async () => {
    for (const role of ['member', 'systemAdministrator', 'classTeacher', 'programEditor'] as const)
      expect(codeOf(await city.ask(listSites, { words: null, first: 5, after: null }, person(undefined, role)))).toBe('NotAllowed');
    expect(city.defects).toEqual([]);
  });
});
