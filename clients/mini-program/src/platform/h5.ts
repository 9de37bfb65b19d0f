import { go, now } from './both.js';
import { takeBegun } from './browser/begun.js';
import { enterSheet } from './browser/enter-sheet.js';
import { sayLostPages } from './browser/lost-page.js';
import type { Platform, Received, Sent } from './platform.js';

/** A browser. No WeChat, no phone number: those parts of a page are not shown here. */
export const h5: Platform = {
  target: 'h5',
  storage: {
    read: (key) => quietly(() => localStorage.getItem(key) ?? undefined),
    write: (key, value) => void quietly(() => localStorage.setItem(key, value)),
    remove: (key) => void quietly(() => localStorage.removeItem(key)),
    keys: () => quietly(() => Object.keys(localStorage)) ?? [],
    onChange: (hear) => {
      const changed = ({ key }: StorageEvent) => hear(key ?? undefined);
      window.addEventListener('storage', changed);
      return () => window.removeEventListener('storage', changed);
    },
  },
  go,
  network: {
    online: () => navigator.onLine,
    onChange: (hear) => {
      const on = () => hear(true);
      const off = () => hear(false);
      window.addEventListener('online', on);
      window.addEventListener('offline', off);
      return () => {
        window.removeEventListener('online', on);
        window.removeEventListener('offline', off);
      };
    },
  },
  send,
  signInCode: async () => undefined,
  call: (phone) => {
    window.location.href = `tel:${phone}`;
  },
  hand: async (name, text) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    return { kind: 'taken' };
  },
  focus: (id) => {
    const element = document.getElementById(id);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  },
  enterSheet,
  now,
  random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
};

sayLostPages();

// A private window may forbid storage, and it may be full: the page goes on without.
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

async function send({ body, token, withinMs }: Sent): Promise<Received> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), withinMs);
  try {
    const begun = takeBegun(body, token, late.signal);
    if (begun) return await begun;
    const response = await fetch(SANWEI_GATEWAY, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body,
      signal: late.signal,
      credentials: 'omit',
    });
    return { status: response.status, text: await response.text() };
  } finally {
    clearTimeout(timer);
  }
}
