import { describe, expect, it } from '@jest/globals';
import { roles, scopesFor } from '@sanwei/contracts';
import { scopesOffered } from '../../../clients/console/src/people/staff/scopes.js';

describe('the form that grants a role', () => {
  it('offers the scopes in which the role is granted, and no other', () => {
    expect(Object.fromEntries(roles.map((role) => [role, scopesOffered(role)]))).toEqual(
      Object.fromEntries(roles.map((role) => [role, scopesFor(role)])),
    );
  });
});
