import { findChromium } from '@sanwei/deploy/browser/find-chromium';
import type { TestCity } from '@sanwei/deploy/journey/a-city.example';
import { chromium } from 'playwright-core';
import { countAsked } from '../phone/asked.js';
import { pages } from './pages.js';
import type { Things } from './things.js';

const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
export type PageAsked = { page: string; documents: number; messages: number };

/** Opens each page as its person, anew, and counts what it asks: documents of the page, and messages of the gateway to the services. */
export async function pagesAsked(test: TestCity, things: Things): Promise<PageAsked[]> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: flags });
  const asked = await countAsked(test.city);
  const rows: PageAsked[] = [];
  try {
    for (const { path, role, of } of pages) {
      const person = await test.signIn(role);
      const { id: personId } = await person.read<{ id: string }>('viewMe { id }');
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      const me = JSON.stringify({ token: person.token, personId });
      await context.addInitScript(`sessionStorage.setItem('sanwei.signed-in', ${JSON.stringify(me)})`);
      const page = await context.newPage();
      let documents = 0;
      page.on('request', (one) => {
        if (one.url().endsWith('/graphql')) documents += 1;
      });
      const before = asked.asked();
      await page.goto(test.city.run.console + (of ? of(things) : path));
      await page.locator('main h1').first().waitFor();
      // A stream of hints stays open, so that the network is never idle as a whole: what is asked comes within this.
      await page.waitForTimeout(1_500);
      rows.push({ page: path === '/' ? `/ (${role})` : path, documents, messages: asked.asked() - before });
      await context.close();
    }
  } finally {
    await asked.close();
    await browser.close();
  }
  return rows;
}
