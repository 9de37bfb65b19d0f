import { describe, expect, it } from '@jest/globals';
import { contracts } from '@sanwei/contracts/registry';
import { wantedFrom } from './wanted.js';

describe('the path of a new use case', () => {
  it('says how the use case is called in each place', () => {
    expect(wantedFrom(['childcare/health-card/print-health-card', '--query'])).toEqual({
      kind: 'query',
      service: 'childcare',
      noun: 'health-card',
      name: 'print-health-card',
      subject: 'childcare.health-card.print-health-card.v1',
      contract: 'printHealthCard',
      useCase: 'PrintHealthCard',
      answer: 'PrintHealthCardAnswer',
      role: 'systemAdministrator',
    });
  });

  it.each([
    ['childcare/enrollment/postpone-start', 'member'],
    ['childcare/program/postpone-start', 'systemAdministrator'],
    ['people/notice/mark-notice', 'systemAdministrator'],
    ['matchmaking/tea-date/move-tea-date', 'systemAdministrator'],
  ])('lets only those ask %s whom the whole noun is for: %s', (path, role) => expect(wantedFrom([path], contracts).role).toBe(role));

  it('means a command unless a query is asked for', () => expect(wantedFrom(['people/person/rename-me']).kind).toBe('command'));

  it.each([
    ['nothing', '', /写法不对/],
    ['no name', 'childcare/enrollment', /写法不对/],
    ['a fourth part', 'childcare/enrollment/postpone/start', /写法不对/],
    ['a second path', 'childcare/enrollment/postpone-start people/login/sign-up', /写法不对/],
    ['a capital letter', 'childcare/enrollment/Postpone-Start', /动词在前、名词在后/],
    ['a verb alone', 'childcare/enrollment/postpone', /动词在前、名词在后/],
    ['the ending of a spec', 'childcare/enrollment/read-spec', /动词在前、名词在后/],
    ['the beginning of a reaction to a fact', 'childcare/person/when-person-erased', /动词在前、名词在后/],
    ['a drawer for everything', 'childcare/utils/tidy-up', /不能作名词/],
    ['the folder of the migrations', 'childcare/migrations/add-column', /不能作名词/],
    ['a way out of the folder', 'childcare/../tidy-up', /不能作名词/],
    ['the gateway', 'gateway/login/sign-up', /只是门/],
    ['a service that there is not', 'chilcare/enrollment/postpone-end', /没有服务“chilcare”.*childcare/],
  ])('is refused in words: %s', (_, path, words) => expect(() => wantedFrom(path.split(' '))).toThrow(words));
});
