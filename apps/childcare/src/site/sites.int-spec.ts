import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClassId } from '@sanwei/contracts';
import { changeClass, publishProgram } from '@sanwei/contracts/childcare/program';
import { findSites, listSites } from '@sanwei/contracts/childcare/site';
import { person } from '@sanwei/testing';
import { aChildcare, type Childcare } from '../childcare.example.js';
import { aNewClass, anEditor, answerOf, aProgram, classNow, codeOf, published } from '../family.example.js';

let city: Childcare;
beforeAll(async () => {
  city = await aChildcare();
});
afterAll(() => city.stop());

const security = person(undefined, 'securityAdministrator');
const sitesNow = async () => answerOf(await city.ask(listSites, { words: null, first: 50, after: null }, security)).items;
const siteNow = async (name: string) => (await sitesNow()).find((site) => site.name === name);
const nameOf = async (...siteIds: NonNullable<Awaited<ReturnType<typeof siteNow>>>['id'][]) =>
  answerOf(await city.ask(findSites, { siteIds }, person(undefined, 'auditAdministrator'))).items.map(({ name }) => name);
const move = async (classId: ClassId, site: string) => {
  const { name, capacity, closesAt, version } = await classNow(city, classId);
  return city.ask(changeClass, { classId, name, site, capacity, closesAt, version }, anEditor());
};

describe('a site', () => {
  it('stays where it is with its number when a class moves away, also the first one', async () => {
    const [first] = await published(city, { classes: ['合唱班', '手工班'].map((name) => aNewClass({ site: '河畔小学', name })) });
    const before = (await siteNow('河畔小学'))!;
    expect(answerOf(await move(first!, '北站书屋')).schoolClass.site).toBe('北站书屋');
    expect(await siteNow('河畔小学')).toMatchObject({ id: before.id, classes: [{ name: '手工班' }] });
    const other = (await siteNow('北站书屋'))!;
    expect(other.classes).toMatchObject([{ name: '合唱班' }]);
    expect([await nameOf(before.id), await nameOf(other.id)]).toEqual([['河畔小学'], ['北站书屋']]);
    answerOf(await move(first!, '河畔小学'));
    expect([(await siteNow('河畔小学'))?.id, (await siteNow('北站书屋'))?.id]).toEqual([before.id, other.id]);
  });

  it('is the same one however its name is typed, and is spelled as at first', async () => {
    await published(city, { classes: [aNewClass({ site: 'Park 书屋' })] });
    const [second] = await published(city, { classes: [aNewClass({ site: ' ｐａｒｋ  书屋' })] });
    expect((await classNow(city, second!)).site).toBe('Park 书屋');
    expect((await sitesNow()).filter(({ name }) => name.includes('书屋') && /park/i.test(name.normalize('NFKC')))).toHaveLength(1);
  });

  it('is made once by several who publish at new places at a time, in whatever order they name them', async () => {
    const names = ['第一体育馆', '第二体育馆', '第三体育馆'];
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, i) => {
        const classes = (i % 2 ? names : [...names].reverse()).map((site) => aNewClass({ site }));
        return city.ask(publishProgram, aProgram(city, { classes }), anEditor());
      }),
    );
    expect(replies.map(codeOf)).toEqual(replies.map(() => null));
    const made = (await sitesNow()).filter(({ name }) => names.includes(name));
    expect(made.map(({ classes }) => classes.length)).toEqual([8, 8, 8]);
  });

  it('waits at the unique key for another one of its name, and takes it', async () => {
    const id = '01990000-0000-7000-a004-000000000001';
    const ids = await city.whileHeld('INSERT INTO site (id, name) VALUES (?, ?)', [id, '工人文化宫'], () =>
      published(city, { classes: [aNewClass({ site: '工人文化宫' })] }),
    );
    expect(await city.rows('SELECT siteId FROM school_class WHERE id IN (?)', [ids])).toEqual([{ siteId: id }]);
  });

  it('is named to whoever holds a role there, and to nobody who has not signed in', async () => {
    const { id } = (await siteNow('河畔小学'))!;
    const asked = { siteIds: [id] };
    expect(answerOf(await city.ask(findSites, asked, person(undefined, 'classTeacher'))).items).toEqual([{ id, name: '河畔小学' }]);
    expect(codeOf(await city.ask(findSites, asked))).toBe('NotAllowed');
    expect(city.defects).toEqual([]);
  });
});
