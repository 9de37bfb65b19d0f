import { table, text, whole } from '@sanwei/work';
import type { Hotline } from './hotline.rule.js';

export const hotlines = table<Hotline>('hotline', { city: { ...whole<1>(), primary: true }, phone: text(20) });
