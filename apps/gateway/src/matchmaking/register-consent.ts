import { giveRegisterConsent, listRegisterConsents, withdrawRegisterConsent } from '@sanwei/contracts/matchmaking/register-consent';
import { type Door, open } from '../builder/index.js';

export const registerConsent: Door[] = [open(giveRegisterConsent), open(listRegisterConsents), open(withdrawRegisterConsent)];
