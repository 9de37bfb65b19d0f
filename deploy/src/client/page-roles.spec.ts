import { describe, expect, it } from '@jest/globals';
import * as who from '@sanwei/console/shell/who';
import * as actor from '@sanwei/contracts';
import { contracts } from '@sanwei/contracts/registry';

// By a name that the compiler does not follow: it would read every page, and those are the console's own to compile.
const list: string = '@sanwei/console/shell/pages';
const { pages } = (await import(list)) as { pages: readonly { path: string; for: readonly actor.Role[] | 'everybody' }[] };

/** What each page asks first: whoever may not ask it finds nothing there, and whoever may ask it needs the page. */
const asked: Record<string, string> = {
  '/': 'people.person.view-me',
  '/joining': 'people.membership.list-pending-memberships',
  '/members': 'people.membership.list-members',
  '/members/:membershipId': 'people.member-file.view-member',
  '/roster': 'people.roster.begin-roster',
  '/roster/:rosterId': 'people.roster.view-roster',
  '/data-orders': 'people.data-order.list-open-data-orders',
  '/verification': 'matchmaking.verification.list-submitted-profiles',
  '/texts': 'matchmaking.profile-text.list-texts-to-check',
  '/import': 'matchmaking.register-import.list-my-imports',
  '/import/:importId': 'matchmaking.register-import.view-import',
  '/week': 'counseling.counselor.view-my-week',
  '/programs': 'childcare.program.list-programs',
  '/programs/new': 'childcare.program.publish-program',
  '/programs/:programId': 'childcare.program.view-program',
  '/staff': 'people.staff.list-staff',
  '/branches': 'people.branch.open-branch',
  '/work-calendar': 'people.work-calendar.view-work-calendar',
  '/notice-counts': 'people.notice.count-notices',
  '/consent-texts': 'people.consent.list-consent-texts',
  '/parked': 'people.outbox.list-parked-lines',
  '/trail': 'people.trail.list-trail',
  '/notices': 'people.notice.list-my-notices',
  '/account': 'people.login.list-my-logins',
};
const mayAsk = (subject: string) => contracts.find((contract) => contract.subject === `${subject}.v1`)?.for ?? [];

describe('a page of the console', () => {
  it('is in this list, and what it asks is there', () => {
    expect(Object.keys(asked).sort()).toEqual(pages.map(({ path }) => path).sort());
    expect(Object.values(asked).filter((subject) => mayAsk(subject).length === 0)).toEqual([]);
  });

  it.each(pages)('$path is for whoever may ask for what is on it', ({ path, for: whose }) => {
    const may = mayAsk(asked[path] ?? '');
    const everybody = may.includes('signedIn') ? may : actor.roles;
    if (whose === 'everybody') expect(may).toEqual(everybody);
    else expect([...whose].sort()).toEqual([...may].sort());
  });

  it.each(Object.keys(who))('means by %s the same as the contracts', (name) =>
    expect((who as Record<string, unknown>)[name]).toEqual((actor as Record<string, unknown>)[name]),
  );
});
