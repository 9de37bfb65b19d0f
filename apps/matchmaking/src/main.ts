import { serve } from '@sanwei/wire';
import { matchmaking } from './service.js';

await serve(matchmaking());
