import { listPairings, listRecommendations, listRegister } from '@sanwei/contracts/matchmaking/recommendation';
import { type Door, open } from '../builder/index.js';

export const recommendation: Door[] = [open(listPairings), open(listRecommendations), open(listRegister)];
