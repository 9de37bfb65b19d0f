/** Deadlock, lock wait, Galera's write conflict: the transaction is rolled back and may run again. @source design "stack", cluster rules */
const rolledBack = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_TRX_ROLLBACK']);
/** The connection is gone or the node does not take writes: the outcome of a COMMIT is unknown until the receipt is looked up. */
const lost = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'ER_UNKNOWN_COM_ERROR',
]);
const numbers: Record<number, 'rolledBack' | 'lost'> = {
  1213: 'rolledBack',
  1205: 'rolledBack',
  3101: 'rolledBack',
  1047: 'lost',
  1053: 'lost',
};

export const codeOf = (error: unknown): string => {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return driverError?.code ?? code ?? (error instanceof Error ? error.name : 'unknown');
};
const numberOf = (error: unknown): number => {
  const { errno, driverError } = error as { errno?: number; driverError?: { errno?: number } };
  return driverError?.errno ?? errno ?? 0;
};

const mayRunAgain = (error: unknown): boolean => rolledBack.has(codeOf(error)) || numbers[numberOf(error)] === 'rolledBack';
export const connectionLost = (error: unknown): boolean =>
  lost.has(codeOf(error)) ||
  numbers[numberOf(error)] === 'lost' ||
  // mysql2 has no code for a command that was queued on a connection that closed meanwhile.
  /connection is in closed state/.test(error instanceof Error ? error.message : '');
/** A unique key said no. A use case that expects it answers with a refusal of its own. */
export const isDuplicate = (error: unknown): boolean => numberOf(error) === 1062;

const mostAttempts = 6;
/**
 * Whether a transaction that broke may run once more: the one place that decides it. Waits first, after a lost connection longer.
 * @param attempt how many have run, from 1
 * @param repeatable whether running again does no harm although a COMMIT may have come through: a receipt tells
 * @throws the error itself where it may not run again
 */
export const againOrThrow = async (error: unknown, attempt: number, repeatable: boolean): Promise<void> => {
  const lostIt = connectionLost(error);
  // A unique key may say no because somebody else has just committed: the second run sees what there is now, and refuses in words.
  const again = mayRunAgain(error) || (lostIt && repeatable) || (isDuplicate(error) && attempt <= 2);
  if (!again || attempt >= mostAttempts) throw error;
  await beforeAgain(lostIt ? attempt + 4 : attempt);
};

/** Waits longer each time, with jitter, so that two that collided do not collide again. */
const beforeAgain = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** Math.min(attempt, 6) * 5));
