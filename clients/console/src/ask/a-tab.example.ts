/** What a browser has and Node has not: the storage of one tab, and a gateway that answers what one wants. */
export type ATab = {
  kept: Map<string, string>;
  /** Each request that is under way, until it is answered. */
  waiting: { body: { variables: { id?: string } }; token: string | undefined; answer: (body: object) => void }[];
  end(): void;
};

export function aTab(): ATab {
  const kept = new Map<string, string>();
  const waiting: ATab['waiting'] = [];
  const before = { sessionStorage: globalThis.sessionStorage, navigator: globalThis.navigator, fetch: globalThis.fetch };
  // `Object.keys` of a storage gives the keys that it holds.
  const methods = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const sessionStorage = new Proxy(methods, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  const fetch = (_: string, { body, headers }: { body: string; headers: Record<string, string> }) =>
    new Promise((resolve) => {
      const answer = (said: object) => resolve(new Response(JSON.stringify(said)));
      waiting.push({ body: JSON.parse(body), token: headers.authorization?.replace('Bearer ', ''), answer });
    });
  Object.assign(globalThis, { sessionStorage, fetch, navigator: { onLine: true } });
  return { kept, waiting, end: () => void Object.assign(globalThis, before) };
}
