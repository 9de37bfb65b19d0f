const running = new Map<string, Promise<unknown>>();

/**
 * Two taps of one command in this process run one after the other, so that the second finds the receipt of the first instead of
 * asking the outside with the same single-use code. Two instances are kept apart by the receipt's key alone.
 */
export const oneAfterAnother = async <T>(id: string, act: () => Promise<T>): Promise<T> => {
  const before = running.get(id);
  const mine = (before ? before.then(act, act) : act()) as Promise<T>;
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  running.set(id, settled);
  try {
    return await mine;
  } finally {
    if (running.get(id) === settled) running.delete(id);
  }
};
