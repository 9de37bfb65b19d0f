import { describe, expect, it } from '@jest/globals';
import { excludedBy } from './separate-roles.rule.js';

describe('administrators', () => {
  it('hold nothing beside: neither of the other two, nor a role of the daily work', () => {
    expect(excludedBy(['systemAdministrator'], 'securityAdministrator')).toBe('systemAdministrator');
    expect(excludedBy(['auditAdministrator'], 'matchmaker')).toBe('auditAdministrator');
    expect(excludedBy(['member', 'counselor'], 'auditAdministrator')).toBe('counselor');
  });
  it('may be members of the union, and hold their own role for longer', () => {
    expect(excludedBy(['member'], 'systemAdministrator')).toBeNull();
    expect(excludedBy(['systemAdministrator'], 'systemAdministrator')).toBeNull();
  });
  it('stand in nobody else’s way', () => expect(excludedBy(['matchmaker', 'branchClerk'], 'activityHost')).toBeNull());
});
