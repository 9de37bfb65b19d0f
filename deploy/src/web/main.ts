import { readFile } from 'node:fs/promises';
import { modeSettings, readSettings, webSettings } from '@sanwei/settings';
import { readPages } from './pages.js';
import { startWeb } from './web-server.js';

// The pages of the phone or of the console, on the same host as the gateway that they ask.
const { web } = readSettings({ mode: modeSettings, web: webSettings });
const { host, port, gateway: url, folder, proxies, demoPeople } = web;
const running = await startWeb({
  host,
  port,
  gateway: { url, proxies },
  pages: await readPages(folder),
  demoPeople: demoPeople && (await readFile(demoPeople, 'utf8')),
});
console.log(`pages at ${running.url}`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.stop().then(() => process.exit(0)));
