import { loadDemo } from '@sanwei/work';
import { migrations } from './migrations/index.js';
import { tables } from './tables.js';

// 024-5555 numbers ring nowhere.
await loadDemo({ service: 'counseling', tables, migrations }, async (work) => {
  await work.change('INSERT INTO hotline (city, phone) VALUES (1, ?) ON DUPLICATE KEY UPDATE phone = phone', ['024-55550123']);
});
