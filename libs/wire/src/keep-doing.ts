/** Does something again and again, never twice at once. @returns how to stop; resolves when the last run has ended */
export const keepDoing = (everyMs: number, act: () => Promise<unknown>, onError: (error: unknown) => void): (() => Promise<void>) => {
  let running: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    running ??= act()
      .catch(onError)
      .finally(() => {
        running = null;
      });
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
};
