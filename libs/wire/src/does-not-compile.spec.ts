import { describe, expect, it } from '@jest/globals';
import { type Args, defineNotice, type In, nobody, type PersonId, type RefusalOf, type Reply, type WireReply } from '@sanwei/contracts';
import { ok, refuse } from '@sanwei/kernel';
import { id, SharedWork, table, text, type Work, whole, word } from '@sanwei/work';
import { z } from 'zod';
import { listRings, type Ring, ringAll, ringBell, rings, sunRose } from './bell.example.js';
import { type GatheredAsking, Gathers } from './gathers.js';
import { Handles } from './handles.js';
import { Hears } from './hears.js';
import type { AskOptions, Wire } from './wire.js';

/**
 * Each `@ts-expect-error` is a promise of the types: were the line after it to compile one day, `tsc` would say so.
 * Beside it stands what the same mistake meets at run time.
 */
type Ringing = In<typeof ringBell>;
const columns = { id: id<string>(true), bell: word(), by: word(64), round: whole() };
const columnNames = Object.keys(rings.options.columns);

describe('a use case does not compile', () => {
  it('with a reply of another shape than its contract says', () => {
    // @ts-expect-error `round` is a number
    @Handles(ringBell)
    class WrongShape {
      handle = async (_input: Ringing, _work: Work) => ok({ round: 'once' });
    }
    expect([WrongShape.name, ringBell.output.safeParse({ round: 'once' }).success]).toEqual(['WrongShape', false]);
  });

  it('with a refusal that its contract does not list', () => {
    // @ts-expect-error nobody knows what to say of `BellStolen`
    @Handles(ringBell)
    class Unlisted {
      handle = async (_input: Ringing, _work: Work) => refuse('BellStolen');
    }
    expect([Unlisted.name, 'BellStolen' in ringBell.refusals]).toEqual(['Unlisted', false]);
  });

  it('with a refusal that lacks what it must carry', () => {
    // @ts-expect-error which bell?
    @Handles(ringBell)
    class WithoutArgs {
      handle = async (_input: Ringing, _work: Work) => refuse('BellCracked');
    }
    expect([WithoutArgs.name, ringBell.refusals.BellCracked.args.safeParse({}).success]).toEqual(['WithoutArgs', false]);
  });

  it('with a refusal of a query that has none', () => {
    // @ts-expect-error
    const reply: Reply<typeof listRings> = refuse('BellCracked', { bell: 'x' });
    expect('BellCracked' in listRings.refusals).toBe(reply.ok);
  });

  it('for another input than its contract has', () => {
    // @ts-expect-error `tower` never comes in
    @Handles(ringBell)
    class WrongInput {
      handle = async ({ tower }: { tower: string }, _work: Work) => ok({ round: tower.length });
    }
    expect([WrongInput.name, 'tower' in ringBell.input.shape]).toEqual(['WrongInput', false]);
  });

  it('where it gathers and answers one with another’s shape', () => {
    // @ts-expect-error
    @Gathers(ringAll, { max: 2 })
    class WrongAnswers {
      handleAll = async (asked: readonly GatheredAsking<typeof ringAll>[], _work: Work) => asked.map(() => ok({ items: [] }));
    }
    expect([WrongAnswers.name, ringAll.output.safeParse({ items: [] }).success]).toEqual(['WrongAnswers', false]);
  });

  it('where it gathers and takes the work of many for one person’s', () => {
    // @ts-expect-error whose actor would that be?
    @Gathers(ringAll, { max: 2 })
    class FirstForAll {
      async handleAll(asked: readonly GatheredAsking<typeof ringAll>[], work: Work) {
        return asked.map(() => ok({ round: work.actor.id.length }));
      }
    }
    const shared = new SharedWork({ service: 'childcare', actor: nobody, now: new Date(), requestId: '' }, {} as never);
    expect([FirstForAll.name, 'actor' in shared, 'now' in shared]).toEqual(['FirstForAll', false, false]);
  });

  it('where it hears another payload than the fact has', () => {
    // @ts-expect-error the sun has no name
    @Hears(sunRose, 'childcare')
    class WrongPayload {
      hear = async ({ name }: { name: string }, _work: Work) => void name;
    }
    expect([WrongPayload.name, 'name' in sunRose.payload.shape]).toEqual(['WrongPayload', false]);
  });
});

describe('an asking does not compile', () => {
  const asked: unknown[] = [];
  const wire = { ask: async (_contract: unknown, input: unknown) => asked.push(input) } as unknown as Wire;
  const options: AskOptions = { id: '01990000-0000-7000-8000-000000000001' };

  it('with a wrong, a missing or an unknown field', async () => {
    // @ts-expect-error a bell has a name
    await wire.ask(ringBell, { bell: 1 }, options);
    // @ts-expect-error which bell?
    await wire.ask(ringBell, {}, options);
    // @ts-expect-error nobody asks for `times`
    await wire.ask(ringBell, { bell: 'aa', times: 2 }, options);
    expect(asked.map((input) => z.strictObject(ringBell.input.shape).safeParse(input).success)).toEqual([false, false, false]);
  });

  it('without an id', async () => {
    // @ts-expect-error a second tap could not be told from the first
    const bare: AskOptions = {};
    expect(bare.id).toBeUndefined();
  });

  it('where the answer is used before it is known whether there is one', () => {
    const refused: WireReply<typeof ringBell> = { ok: false, error: { code: 'NotAllowed' } };
    const reply = refused as WireReply<typeof ringBell>;
    // @ts-expect-error
    expect(reply.value).toBeUndefined();
  });

  it('where a code is looked for that cannot come', () => {
    const codes: RefusalOf<typeof ringBell>['code'][] = ['BellCracked'];
    // @ts-expect-error
    codes.push('BellStolen');
    expect(codes.filter((code) => code in ringBell.refusals)).toEqual(['BellCracked']);
  });
});

describe('a table does not compile', () => {
  it('without a column for a field of the rule', () => {
    const { round: _, ...fewer } = columns;
    // @ts-expect-error where would `round` be kept?
    const made = table<Ring>('ring', fewer);
    expect(Object.keys(made.options.columns)).not.toEqual(columnNames);
  });
  it('with a column that no field fills', () => {
    // @ts-expect-error
    const made = table<Ring>('ring', { ...columns, weight: whole() });
    expect(Object.keys(made.options.columns)).not.toEqual(columnNames);
  });
  it('with a column of another kind than the field', () => {
    // @ts-expect-error `round` is a number
    const made = table<Ring>('ring', { ...columns, round: text(10) });
    expect(made.options.columns.round?.type).not.toBe(rings.options.columns.round?.type);
  });
  it('with an index over a column that is not there', () => {
    // @ts-expect-error
    const made = table<Ring>('ring', columns, [{ columns: ['weight'] }]);
    expect([JSON.stringify(made.options.indices).includes('weight'), columnNames.includes('weight')]).toEqual([true, false]);
  });
});

describe('a notice does not compile', () => {
  it('without what its text needs', () => {
    const rung = defineNotice('childcare.bell.rung', {
      args: z.object({ bell: z.string() }),
      text: ({ bell }) => `${bell} 响了`,
      short: '响了',
    });
    // @ts-expect-error
    const args: Args<typeof rung> = {};
    const notify = (work: Pick<Work, 'notify'>, person: PersonId) =>
      // @ts-expect-error
      work.notify(person, rung, {});
    expect([rung.args.safeParse(args).success, notify.length]).toEqual([false, 2]);
  });
});
