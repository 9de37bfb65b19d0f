import { z } from 'zod';
import { defineCommand, defineQuery } from '../contract.js';
import { pick } from '../refusal.js';
import { field, Instant, view } from '../shape.js';
import { profileRefusals } from './profile.js';

export const viewAttestation = defineQuery('matchmaking.attestation.view-attestation.v1', {
  words: '单身承诺的现行文本，以及我签过的还有效到什么时候',
  for: ['member'],
  input: z.object({}),
  output: view(
    'Attestation',
    { version: z.int(), text: z.string(), endsAt: field(Instant.clone().nullable(), '有效到；没有签或已过期时为空') },
    '单身承诺',
  ),
});
/** Holds a year: a status that nobody confirms again is no longer known. */
export const signAttestation = defineCommand('matchmaking.attestation.sign-attestation.v1', {
  words: '签单身承诺，一年内有效',
  for: ['member'],
  trail: { action: '签单身承诺', of: 'version' },
  input: z.object({ version: field(z.int(), '读过的文本版本') }),
  output: view('AttestationSigned', { endsAt: Instant }, '已签'),
  refusals: pick(profileRefusals, 'ProfileMissing', 'RegisterTextChanged'),
});
