import { describe, expect, it } from '@jest/globals';
import { consentsOf } from './ledger.js';

const aConsent = (part: object) => ({
  id: '1',
  purpose: 'recommendation' as const,
  title: '自动推荐',
  version: 1,
  current: true,
  givenAt: '2026-03-02T00:00:00.000Z',
  withdrawnAt: null,
  channel: 'app' as const,
  ...part,
});

describe('the ledger of consents', () => {
  it('holds those of all services, the newest first, and says who did not answer', () => {
    const { active, ended, silent } = consentsOf({
      viewMe: {
        consents: [
          {
            service: 'matchmaking',
            note: null,
            items: [aConsent({ id: 'old' }), aConsent({ id: 'gone', withdrawnAt: '2026-04-02T00:00:00.000Z' })],
          },
          { service: 'childcare', note: null, items: [aConsent({ id: 'new', givenAt: '2026-05-02T00:00:00.000Z' })] },
          { service: 'counseling', note: '暂时没有回答', items: [] },
        ],
      },
    });
    expect([active, ended].map((list) => list.map(({ id }) => id))).toEqual([['new', 'old'], ['gone']]);
    expect(silent).toEqual([{ service: 'counseling', note: '暂时没有回答' }]);
  });
});
