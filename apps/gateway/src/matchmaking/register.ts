import { countRegistered } from '@sanwei/contracts/matchmaking/register';
import { type Door, open } from '../builder/index.js';

export const register: Door[] = [open(countRegistered)];
