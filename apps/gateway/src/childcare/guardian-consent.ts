import { giveGuardianConsent, viewGuardianConsent, withdrawGuardianConsent } from '@sanwei/contracts/childcare/guardian-consent';
import { type Door, open } from '../builder/index.js';

export const guardianConsent: Door[] = [open(viewGuardianConsent), open(giveGuardianConsent), open(withdrawGuardianConsent)];
