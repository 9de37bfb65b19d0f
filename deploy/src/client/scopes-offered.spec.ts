import { describe, expect, it } from '@jest/globals';
import { scopesOffered } from '@sanwei/console/people/staff/scopes';
import { roles, scopesFor } from '@sanwei/contracts';

describe('the form that grants a role', () => {
  it('offers the scopes in which the role is granted, and no other', () => {
    expect(Object.fromEntries(roles.map((role) => [role, scopesOffered(role)]))).toEqual(
      Object.fromEntries(roles.map((role) => [role, scopesFor(role)])),
    );
  });
});
