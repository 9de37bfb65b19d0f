import { signAttestation, viewAttestation } from '@sanwei/contracts/matchmaking/attestation';
import { type Door, open } from '../builder/index.js';

export const attestation: Door[] = [open(signAttestation), open(viewAttestation)];
