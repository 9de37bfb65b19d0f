import type { Reach } from '../ask/reach.js';

/** `renewed`: the console answers and has no such script any more, since it was built anew meanwhile. */
export type Brought<Part> = { kind: 'here'; part: Part } | { kind: 'renewed' } | { kind: 'lost' };

/**
 * Brings the script of a part. Where it does not come, what counts is whether the rest of the console is there: only when nothing answers is
 * the network called lost.
 * @param isThere asks for the first page
 */
export async function bring<Part>(
  load: () => Promise<Part>,
  isThere: () => Promise<boolean>,
  reach: Pick<Reach, 'watch'>,
): Promise<Brought<Part>> {
  const asked = load().then(
    (part): Brought<Part> => ({ kind: 'here', part }),
    async (error): Promise<Brought<Part>> => {
      if (await isThere()) return { kind: 'renewed' };
      throw error;
    },
  );
  return reach.watch(asked).catch(() => ({ kind: 'lost' }));
}
