import type { Say } from '@sanwei/servers';

/** What can end by itself and be started again. */
export type Mortal = { restart(): Promise<void>; ended(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> };

const firstPauseMs = 200;
const longestPauseMs = 10_000;
const calmAfterMs = 30_000;

/** Starts it again whenever it ends, soon at first and then with longer pauses, until the returned function is called. */
export function keepAlive(name: string, mortal: Mortal, say: Say, changed: () => void): () => void {
  let over = false;
  let pauseMs = firstPauseMs;
  const watch = async () => {
    while (!over) {
      const from = Date.now();
      const { code, signal } = await mortal.ended();
      if (over) return;
      // One that ended in order was asked to, e.g. by the dev loop.
      if (code === 0 || Date.now() - from > calmAfterMs) pauseMs = firstPauseMs;
      say(`${name} 结束了（${signal ?? code}），${pauseMs / 1000} 秒后重新启动 / ${name} ended and is started again`);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      if (over) return;
      try {
        await mortal.restart();
        say(`${name} 又在运行了 / ${name} runs again`);
        changed();
      } catch (error) {
        say(`${name}：${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  void watch();
  return () => {
    over = true;
  };
}
