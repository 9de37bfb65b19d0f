import { describe, expect, it } from '@jest/globals';
import { aWish, someAnswers } from './form.example.js';
import { mergeOf, takePart } from './merge.js';

const base = someAnswers({ nickname: '小远', city: '抚顺', wishes: [aWish({ about: 'age', from: '26' })] });
const facts = (part: Partial<typeof base.facts>) => ({ facts: { ...base.facts, ...part } });

describe('two windows with one profile', () => {
  it('keep what each of them has changed', () => {
    const { answers, taken, conflicts } = mergeOf(
      base,
      { ...base, nickname: '远哥', ...facts({ education: 'college' }) },
      { ...base, city: '沈阳', ...facts({ smoking: 'never' }), hobbies: ['running'] },
    );
    expect(answers).toMatchObject({
      nickname: '远哥',
      city: '沈阳',
      facts: { education: 'college', smoking: 'never' },
      hobbies: ['running'],
    });
    expect({ taken, conflicts }).toEqual({ taken: ['city', 'smoking', 'hobbies'], conflicts: [] });
  });

  it('ask where both have changed the same, and what was typed here stays until then', () => {
    const mine = { ...base, nickname: '远哥' };
    const theirs = { ...base, nickname: '阿远' };
    const { answers, conflicts } = mergeOf(base, mine, theirs);
    expect([answers.nickname, conflicts]).toEqual(['远哥', ['nickname']]);
    expect(takePart('nickname', theirs, answers).nickname).toBe('阿远');
  });

  it('have nothing to ask when both say the same, with other spaces or in another order', () => {
    const { taken, conflicts } = mergeOf(
      base,
      { ...base, nickname: '远哥 ', hobbies: ['film', 'pets'] },
      { ...base, nickname: '远哥', hobbies: ['pets', 'film'] },
    );
    expect([taken, conflicts]).toEqual([[], []]);
  });

  it('compare wish by wish, and what was taken away is a change too', () => {
    const mine = { ...base, wishes: [...base.wishes, aWish({ about: 'smoking', oneOf: ['never'] })] };
    const theirs = { ...base, wishes: [] };
    expect(mergeOf(base, mine, theirs).answers.wishes.map(({ about }) => about)).toEqual(['smoking']);
  });

  it('know declining from not knowing', () => {
    const theirs = { ...base, declined: ['housing' as const] };
    const { answers, taken } = mergeOf(base, base, theirs);
    expect([answers.declined, taken]).toEqual([['housing'], ['housing']]);
  });
});
