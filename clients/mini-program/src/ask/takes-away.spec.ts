import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { takesAway } from './takes-away.js';

const pages = join(import.meta.dirname, '..');
const commands = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.gql'))
  .flatMap((file) => [...readFileSync(join(pages, file), 'utf8').matchAll(/^mutation (\w+)/gm)].map(([, name]) => name ?? ''));
/** What these verbs do adds or changes; nothing of a person is gone afterwards. */
const others = /^(Add|Bind|Book|Confirm|Enroll|Give|Move|Order|Pause|Rename|Request|Resume|Save|Sign(?!Out)|Submit)/;

describe('what a command leaves of the answers before', () => {
  it('is nothing when its verb takes away, and is said for every verb there is', () => {
    expect(commands.length).toBeGreaterThan(30);
    expect(commands.filter((name) => takesAway(`mutation ${name}($id: ID!) {`) === others.test(name))).toEqual([]);
  });

  it('is nothing after leaving the register, withdrawing a consent, closing', () => {
    const named = ['TurnOffRegisterConsent', 'WithdrawRegisterConsent', 'WithdrawGuardianConsent', 'CloseAccount'];
    expect(named.filter((name) => !commands.includes(name) || !takesAway(`mutation ${name} {`))).toEqual([]);
  });
});
