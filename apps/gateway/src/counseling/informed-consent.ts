import { giveInformedConsent, viewInformedConsent, withdrawInformedConsent } from '@sanwei/contracts/counseling/informed-consent';
import { type Door, open } from '../builder/index.js';

export const informedConsent: Door[] = [open(viewInformedConsent), open(giveInformedConsent), open(withdrawInformedConsent)];
