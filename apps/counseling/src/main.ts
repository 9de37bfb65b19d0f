import { serve } from '@sanwei/wire';
import { counseling } from './service.js';

await serve(counseling());
