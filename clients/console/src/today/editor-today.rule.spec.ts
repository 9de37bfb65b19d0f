import { describe, expect, it } from '@jest/globals';
import { editorLines } from './editor-today.rule.js';

const now = new Date('2026-11-28T06:00:00.000Z');
const at = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();
const aClass = (over: object = {}) => ({ id: 'c', name: '合唱班', free: 20, waiting: 0, closesAt: at(20), ...over });
const aProgram = (over: object = {}) => ({ id: 'p', name: '寒假班', opensAt: at(-1), endsOn: '2027-02-05', classes: [aClass()], ...over });

describe('what an editor wants to know today', () => {
  it('is what opens and closes within a week, soonest first', () => {
    const programs = [
      aProgram({ opensAt: at(6) }),
      aProgram({ id: 'q', classes: [aClass({ closesAt: at(2) }), aClass({ closesAt: at(2) }), aClass({ closesAt: at(8) })] }),
      aProgram({ id: 'r', opensAt: at(8) }),
    ];
    expect(editorLines(programs, now)).toEqual([
      { kind: 'closes', programId: 'q', name: '寒假班', at: at(2) },
      { kind: 'opens', programId: 'p', name: '寒假班', at: at(6) },
    ]);
  });

  it('is which classes are full while families still apply, most waiting first', () => {
    const full = (over: object) => aClass({ free: 0, ...over });
    const classes = [full({ waiting: 2 }), full({ name: '书法班', waiting: 9 }), full({ closesAt: at(-1) }), aClass({ free: 1 })];
    expect(editorLines([aProgram({ classes })], now)).toEqual([
      { kind: 'full', programId: 'p', name: '寒假班 · 书法班', waiting: 9 },
      { kind: 'full', programId: 'p', name: '寒假班 · 合唱班', waiting: 2 },
    ]);
    expect(editorLines([aProgram({ opensAt: at(9), classes })], now)).toEqual([]);
  });
});
