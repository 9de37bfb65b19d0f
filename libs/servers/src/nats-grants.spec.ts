import { describe, expect, it } from '@jest/globals';
import { contracts, facts } from '@sanwei/contracts/registry';
import { natsConfig } from './nats-config.js';
import { natsGrants } from './nats-grants.js';

const wire = {
  contracts: [
    { subject: 'childcare.enrollment.enroll-children.v1', askedBy: ['gateway' as const] },
    { subject: 'people.notice.deliver-notice.v1', askedBy: ['childcare' as const] },
    { subject: 'counseling.note.read-note.v1', askedBy: [] },
  ],
  facts: [{ subject: 'people.person.person-erased.v1', heardBy: ['childcare' as const] }],
};

describe('the NATS rights of a service', () => {
  it('are its own subjects, what it may ask of others, what it tells, and its own inbox', () => {
    expect(natsGrants(wire).childcare).toEqual({
      publish: ['childcare.>', '*.hears.childcare.>', 'hint.childcare.>', 'people.notice.deliver-notice.v1'],
      subscribe: ['childcare.>', '_INBOX_childcare.>'],
    });
  });

  it('let the gateway ask what the contracts say and listen to hints, nothing more', () => {
    expect(natsGrants(wire).gateway).toEqual({
      publish: ['childcare.enrollment.enroll-children.v1'],
      subscribe: ['_INBOX_gateway.>', 'hint.>'],
    });
  });

  it('let the gateway hear a fact only when the fact names it', () => {
    const heard = { ...wire, facts: [{ subject: 'people.login.ended.v1', heardBy: ['gateway' as const] }] };
    expect(natsGrants(heard).gateway.subscribe).toContain('gateway.hears.people.login.ended.v1');
  });

  it('never reach the inbox or the subjects of another service by a wildcard', () => {
    for (const [service, { subscribe }] of Object.entries(natsGrants({ contracts, facts })))
      for (const subject of subscribe) expect(subject).toMatch(new RegExp(`^(${service}\\.|_INBOX_${service}\\.>$|hint\\.>$)`));
  });

  it('are denied in words when there are none, since an empty list would allow everything', () => {
    const config = natsConfig('127.0.0.1:-1', [{ user: 'gateway', password: 'x', publish: [], subscribe: ['hint.>'] }]);
    expect(config).toContain('publish: { deny: ">" }');
    expect(config).toContain('subscribe: { allow: ["hint.>"] }');
  });
});
