/** Waits for something that happens by itself. @throws after a minute: a loaded machine takes its time */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let waited = 0; !(await holds()); waited += 50) {
    if (waited > 60_000) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
