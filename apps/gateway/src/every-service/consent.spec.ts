import { describe, expect, it } from '@jest/globals';
import { buildSchema } from '../builder/index.js';
import { aFarEnd, aPerson, run } from '../builder/sample.example.js';
import { person } from '../people/person.js';
import { consent } from './consent.js';

const schema = buildSchema([...person, ...consent]);
const mine = {
  ...{
    id: '0190c2f0-0000-7000-8000-00000000000a',
    purpose: 'recommendation',
    title: '自动推荐',
    version: 1,
    current: true,
    channel: 'app',
  },
  ...{ givenAt: '2026-07-01T00:00:00.000Z', withdrawnAt: null },
};
const viewer = {
  id: '0190c2f0-0000-7000-8000-000000000001',
  displayName: null,
  phoneTail: null,
  grants: [],
  mustChangePassword: false,
  totpOn: false,
};
const document = '{ viewMe { consents { service note items { purpose title withdrawnAt } } } }';

describe('my consents', () => {
  it('of all services are one list, asked for with one message each; a service that does not answer leaves a note', async () => {
    const { ask, messages } = aFarEnd(({ subject }) => {
      if (subject.startsWith('people.person.')) return viewer;
      if (subject.startsWith('counseling.')) return { ok: false, error: { code: 'Unavailable' } };
      return { items: subject.startsWith('matchmaking.') ? [mine] : [] };
    });
    const { data, errors } = await run(schema, document, { ask, actor: aPerson('member') });
    expect(errors).toBeUndefined();
    expect(data?.viewMe).toEqual({
      consents: [
        { service: 'people', note: null, items: [] },
        { service: 'matchmaking', note: null, items: [{ purpose: 'recommendation', title: '自动推荐', withdrawnAt: null }] },
        { service: 'counseling', note: expect.stringContaining('没有变化'), items: [] },
        { service: 'childcare', note: null, items: [] },
      ],
    });
    expect(messages.map(({ subject }) => subject).slice(1)).toEqual(
      ['people', 'matchmaking', 'counseling', 'childcare'].map((service) => `${service}.consent.list-my-consents.v1`),
    );
  });
});

describe('the texts that people agree to', () => {
  const text = {
    ...{ purpose: 'guardian', title: '监护人同意', version: 2, since: '2026-11-24', text: '全文' },
    ...{ holdCurrent: 40, holdOlder: null, withdrawn: null },
  };
  it('of all services are one field, for the staff; a service that does not answer leaves a note', async () => {
    const { ask, messages } = aFarEnd(({ subject }) => {
      if (subject.startsWith('counseling.')) return { ok: false, error: { code: 'Unavailable' } };
      return { items: subject.startsWith('childcare.') ? [text] : [] };
    });
    const asked = '{ consentTexts { service note items { purpose version since holdCurrent holdOlder } } }';
    const { data, errors } = await run(schema, asked, { ask, actor: aPerson('federationStaff') });
    expect(errors).toBeUndefined();
    expect(data?.consentTexts).toEqual([
      { service: 'people', note: null, items: [] },
      { service: 'matchmaking', note: null, items: [] },
      { service: 'counseling', note: expect.stringContaining('没有回答'), items: [] },
      {
        ...{ service: 'childcare', note: null },
        items: [{ purpose: 'guardian', version: 2, since: '2026-11-24', holdCurrent: 40, holdOlder: null }],
      },
    ]);
    expect(messages).toHaveLength(4);
    const refused = await run(schema, asked, { ask, actor: aPerson('member') });
    expect([refused.errors?.[0]?.extensions?.code, messages.length]).toEqual(['NOT_ALLOWED', 4]);
  });
});
