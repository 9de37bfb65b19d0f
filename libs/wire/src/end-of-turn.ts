let turn: Promise<void> | null = null;

/**
 * Resolves at the end of this turn of the event loop, for all who wait for it together. What is sent then leaves in one write:
 * under load the system call costs several times the message.
 */
export const endOfTurn = (): Promise<void> => {
  turn ??= new Promise((resolve) =>
    setImmediate(() => {
      turn = null;
      resolve();
    }),
  );
  return turn;
};
