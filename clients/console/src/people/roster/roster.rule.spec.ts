import { expect, it } from '@jest/globals';
import { isEmpty } from './roster.rule.js';

const found = { status: 'checked', added: 0, same: 0, moved: 0 } as const;

it('a roster waits for somebody where a row of it can be put into force', () => {
  expect(isEmpty(found)).toBe(true);
  for (const some of [{ added: 1 }, { same: 1 }, { moved: 1 }, { status: 'committed' as const }])
    expect(isEmpty({ ...found, ...some })).toBe(false);
});
