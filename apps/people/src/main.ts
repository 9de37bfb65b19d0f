import { serve } from '@sanwei/wire';
import { people } from './service.js';

await serve(people());
