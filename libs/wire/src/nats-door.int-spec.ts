import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nobody } from '@sanwei/contracts';
import { person, testKeys } from '@sanwei/testing';
import { aBellTower, type BellTower, listRings, ringBell, ringer } from './bell.example.js';
import { signerOf } from './passport.js';

let tower: BellTower;
let passport: string;
beforeAll(async () => {
  tower = await aBellTower();
});
afterAll(() => tower.stop());
beforeEach(async () => {
  passport = await (await signerOf('people', testKeys().passport.people.key)).sign(ringer);
});

const body = (bell: string) => JSON.stringify({ bell });
const notAllowed = { ok: false, error: { code: 'NotAllowed' } };

describe('the door of a service', () => {
  it('lets in who has a passport, and answers in plain JSON', async () => {
    expect(await tower.ask(ringBell, { bell: 'tower' })).toEqual({ ok: true, value: { round: 1 } });
    expect(await tower.rings('tower')).toEqual([{ by: ringer.id, round: 1 }]);
  });

  it.each<[string, string, () => Record<string, string>]>([
    ['a body that is no JSON', '{"bell":', () => ({ id: randomUUID(), passport })],
    ['bytes', '\u0000\u0001\uffff', () => ({ id: randomUUID(), passport })],
    ['no id', body('door'), () => ({ passport })],
    ['an id that is none', body('door'), () => ({ id: "1' OR 1 = 1", passport })],
    ['a passport that nobody has signed', body('door'), () => ({ id: randomUUID(), passport: `${passport.slice(0, -4)}AAAA` })],
    ['a passport of garbage', body('door'), () => ({ id: randomUUID(), passport: 'garbage' })],
    ['no headers at all', body('door'), () => ({})],
  ])('sends away %s, and nothing is done', async (_what, said, head) => {
    expect(await tower.send(ringBell.subject, said, head())).toEqual(notAllowed);
    expect([await tower.rings('door'), tower.defects]).toEqual([[], []]);
  });

  it('takes who shows no passport for nobody in particular', async () => {
    expect(await tower.send(listRings.subject, body('door'), { id: randomUUID() })).toEqual({ ok: true, value: { items: [] } });
    expect(await tower.send(ringBell.subject, body('door'), { id: randomUUID() })).toEqual(notAllowed);
    const lines = await tower.database.asRoot((root) => root.query('SELECT action, outcome FROM trail WHERE actorId = ?', [nobody.id]));
    expect(lines[0]).toEqual([{ action: 'ring', outcome: 'NotAllowed' }]);
  });

  it('takes who asks from the passport alone, never from the body', async () => {
    await tower.send(ringBell.subject, JSON.stringify({ bell: 'body', by: 'x', actor: person(), id: randomUUID() }), {
      ...{ id: randomUUID(), passport, actor: 'x' },
    });
    expect(await tower.rings('body')).toEqual([{ by: ringer.id, round: 1 }]);
  });

  it.each(['null', '[]', '7', '"tower"', '', '{"bell":"x"}'])('names the field when the body is %s', async (said) => {
    const reply = await tower.send(ringBell.subject, said, { id: randomUUID(), passport });
    expect(reply).toMatchObject({ ok: false, error: { code: 'InvalidInput' } });
  });

  it('does nothing for whom nobody waits any more', async () => {
    const head = { id: randomUUID(), passport, until: String(Date.now() - 1) };
    expect(await tower.send(ringBell.subject, body('late'), head)).toEqual({ ok: false, error: { code: 'TimedOut' } });
    expect(await tower.rings('late')).toEqual([]);
    expect(await tower.send(ringBell.subject, body('late'), { ...head, until: String(Date.now() + 5_000) })).toMatchObject({ ok: true });
  });

  it('lets out nothing that the contract does not name', async () => {
    await tower.ask(ringBell, { bell: 'strip' });
    expect(await tower.ask(listRings, { bell: 'strip' })).toEqual({ ok: true, value: { items: [{ bell: 'strip', round: 1 }] } });
  });

  it('says of a refusal what the contract says, keeps the attempt in the trail, and nothing else', async () => {
    expect(await tower.ask(ringBell, { bell: 'cracked' })).toEqual({ ok: false, error: { code: 'BellCracked', bell: 'cracked' } });
    expect([await tower.rings('cracked'), await tower.trail('cracked')]).toEqual([[], ['ring BellCracked']]);
  });

  it('says of a defect the request id alone, and reports what it was', async () => {
    const id = randomUUID();
    expect(await tower.ask(ringBell, { bell: 'torn' }, ringer, id)).toEqual({ ok: false, error: { code: 'Defect', requestId: id } });
    expect(await tower.rings('torn')).toEqual([]);
    expect(tower.defects.splice(0).map((error) => (error as Error).message)).toEqual(['the rope of torn is torn']);
  });

  it('says when to come again while the outside is away, and that is no defect', async () => {
    expect(await tower.ask(ringBell, { bell: 'frozen' })).toEqual({ ok: false, error: { code: 'Busy', retryAfterSeconds: 7 } });
    expect([await tower.rings('frozen'), tower.defects]).toEqual([[], []]);
  });
});
