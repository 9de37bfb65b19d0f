import { describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { buildSchema } from '../builder/index.js';
import { aFarEnd, aPerson, run } from '../builder/sample.example.js';
import { documentLimits } from '../limits/document-limits.js';
import { health } from './health.js';
import { parkedLine } from './parked-line.js';

const schema = buildSchema([...health, ...parkedLine]);
const services = ['people', 'matchmaking', 'counseling', 'childcare'];
const ids = ['0190c2f0-0000-7000-8000-00000000000a', '0190c2f0-0000-7000-8000-00000000000b'];
const actor = aPerson('systemAdministrator');

describe('lines that were put aside, over all services', () => {
  it('are counted in one field, with one message each; a service that does not answer is told apart from one without any', async () => {
    const { ask, messages } = aFarEnd(({ subject }) =>
      subject.startsWith('counseling.') ? { ok: false, error: { code: 'Unavailable' } } : { count: 0, oldestAt: null },
    );
    const { data, errors } = await run(schema, '{ parkedCounts { service parked { count oldestAt } } }', { ask, actor });
    expect(errors).toBeUndefined();
    expect(data?.parkedCounts).toEqual(
      services.map((service) => ({ service, parked: service === 'counseling' ? null : { count: 0, oldestAt: null } })),
    );
    expect(messages.map(({ subject }) => subject)).toEqual(services.map((service) => `${service}.outbox.count-parked-lines.v1`));
  });

  it('of all services stand beside each other in one document, which is within the limits', async () => {
    const list = 'next items { id subject hearer tries parkedAt lastError }';
    const document = `query Parked($first: Int) { ${services
      .map((service) => `${service}: parkedLines(service: ${service}, first: $first) { ${list} }`)
      .join(' ')} parkedCounts { service parked { count oldestAt } } }`;
    expect(validate(schema, parse(document), [documentLimits])).toEqual([]);
    const { ask } = aFarEnd(({ subject }) =>
      subject.endsWith('list-parked-lines.v1') ? { items: [], next: null } : { count: 0, oldestAt: null },
    );
    const { data, errors } = await run(schema, document, { ask, actor, variables: { first: 20 } });
    expect([errors, Object.keys(data ?? {})]).toEqual([undefined, [...services, 'parkedCounts']]);
  });

  it('go back several at once, each with an answer of its own; tried first where that is asked', async () => {
    const { ask, messages } = aFarEnd((_contract, { ids: asked, dryRun }: { ids: string[]; dryRun: boolean }) => ({
      items: asked.map((id) => ({ id, outcome: dryRun ? 'wouldRetry' : 'retried', behind: 0 })),
    }));
    const retry = (more: string) =>
      run(
        schema,
        `mutation Retry($ids: [ID!]!) { retryParkedLines(commandId: "${ids[0]}", service: childcare, ids: $ids${more}) { items { id outcome } } }`,
        { ask, actor, variables: { ids } },
      );
    const outcomes = async (more = '') => (await retry(more)).data?.retryParkedLines;
    expect([await outcomes(', dryRun: true'), await outcomes()]).toEqual(
      ['wouldRetry', 'retried'].map((outcome) => ({ items: ids.map((id) => ({ id, outcome })) })),
    );
    expect(messages.map(({ subject, input }) => [subject, input])).toEqual([
      ['childcare.outbox.retry-parked-lines.v1', { ids, dryRun: true }],
      ['childcare.outbox.retry-parked-lines.v1', { ids, dryRun: false }],
    ]);
  });
});
