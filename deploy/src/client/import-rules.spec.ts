import { describe, expect, it } from '@jest/globals';
import { forgottenAt, requiredFields } from '@sanwei/console/matchmaking/register-import/import.rule';
import { importFieldWords } from '@sanwei/console/words/import';
import { importFields } from '@sanwei/contracts/matchmaking/register-import';
import { requiredFields as requiredByService } from '@sanwei/matchmaking/register-import/import-mapping.rule';
import { importMs } from '@sanwei/matchmaking/register-import/register-import.rule';

describe('an import in the console', () => {
  it('offers the columns of the contract, in its order', () => expect(Object.keys(importFieldWords)).toEqual([...importFields]));

  it('wants the columns that the service wants', () => expect(requiredFields).toEqual(requiredByService));

  it('is forgotten when the service forgets it', () => {
    const began = new Date('2026-11-28T01:02:03.000Z');
    expect(forgottenAt(began.toISOString())).toBe(new Date(began.getTime() + importMs).toISOString());
  });
});
