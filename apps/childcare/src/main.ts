import { serve } from '@sanwei/wire';
import { childcare } from './service.js';

await serve(childcare());
