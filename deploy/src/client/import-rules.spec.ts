import { describe, expect, it } from '@jest/globals';
import { requiredFields } from '@sanwei/console/matchmaking/register-import/import.rule';
import { importFieldWords } from '@sanwei/console/words/import';
import { importFields } from '@sanwei/contracts/matchmaking/register-import';
import { requiredFields as requiredByService } from '@sanwei/matchmaking/register-import/import-mapping.rule';

describe('an import in the console', () => {
  it('offers the columns of the contract, in its order', () => expect(Object.keys(importFieldWords)).toEqual([...importFields]));

  it('wants the columns that the service wants', () => expect(requiredFields).toEqual(requiredByService));
});
