import { describe, expect, it } from '@jest/globals';
import { pageOf } from './opens.js';

describe('where a notice leads', () => {
  it.each([
    ['matchmaking.profile.profile-returned', '/matchmaking/start/start'],
    ['counseling.session.session-moved', '/counseling/session/sessions'],
    ['childcare.enrollment.place-offered', '/childcare/start/start'],
    ['people.data-order.data-exported', undefined],
    ['nobody.knows.this', undefined],
  ])('%s: %s', (notice, page) => expect(pageOf(notice)).toBe(page));
});
