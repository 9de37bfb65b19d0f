import type { Kept, Port } from '@sanwei/ask';
import { reach } from './reach.js';

const prefix = 'sanwei.';

/**
 * What a tab keeps: it ends with the tab, and no other tab reads it. Two people at one computer have a tab each, and a token never lies on
 * the disk of a shared machine longer than its tab is open.
 */
const tab: Kept = {
  read: (key) => tryIt(() => sessionStorage.getItem(prefix + key)) ?? undefined,
  write: (key, value) => tryIt(() => sessionStorage.setItem(prefix + key, value)),
  remove: (key) => tryIt(() => sessionStorage.removeItem(prefix + key)),
  keys: () =>
    tryIt(() => Object.keys(sessionStorage))
      ?.filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length)) ?? [],
};

/** Full or forbidden storage is no reason to fail. */
function tryIt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** This tab of a browser. */
export const port: Port = {
  storage: tab,
  network: { online: () => navigator.onLine },
  send: async ({ body, token, withinMs }) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const asked = async () => {
      const answer = await fetch('/graphql', { method: 'POST', headers, body, credentials: 'omit', signal: AbortSignal.timeout(withinMs) });
      return { status: answer.status, text: await answer.text() };
    };
    return reach.watch(asked());
  },
  now: () => new Date(),
  random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
};
