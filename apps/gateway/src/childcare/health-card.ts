import { readHealthCard, saveHealthCard } from '@sanwei/contracts/childcare/health-card';
import { type Door, open } from '../builder/index.js';

export const healthCard: Door[] = [open(saveHealthCard), open(readHealthCard)];
