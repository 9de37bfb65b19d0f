import { randomUUID } from 'node:crypto';
import type { Client } from './a-city.example.js';
import { enrollIn } from './family.example.js';

type Enrolled = Awaited<ReturnType<typeof enrollIn>>;

/** A phone in a stairwell: sends the same command again, with the same id, until an answer arrives. @returns the answer and how often it was sent */
export const untilAnswered = async (
  parent: Client,
  classId: string,
  childIds: string[],
  together: boolean,
): Promise<{ answer: Enrolled; sent: number }> => {
  const id = randomUUID();
  for (let sent = 1; ; sent++) {
    const answer = await enrollIn(parent, classId, childIds, together, id).catch((error: { code?: unknown }) => {
      // What may pass by itself is tried again; anything else would be a finding.
      if (typeof error.code === 'string' && !['UNAVAILABLE', 'BUSY', 'INTERNAL'].includes(error.code)) throw error;
      return null;
    });
    if (answer) return { answer, sent };
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 200));
  }
};

/** Runs `act` over all, so many at a time. */
export const inParallel = async <T, R>(all: readonly T[], width: number, act: (one: T, index: number) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < all.length; i = next++) results[i] = await act(all[i]!, i);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
};
