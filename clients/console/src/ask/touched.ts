/** So long without a hand on it, a tab asks nothing by itself: what asks by itself would keep a sign-in alive that nobody uses. */
const idleAfterMs = 10 * 60_000;

let touchedAt = Date.now();
const waiting = new Set<() => void>();

function touch(): void {
  touchedAt = Date.now();
  for (const wake of waiting) wake();
  waiting.clear();
}
for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'focus'])
  addEventListener(kind, touch, { passive: true, capture: true });

/** Whether nobody has been at this tab for a while. */
export const isIdle = (): boolean => Date.now() - touchedAt > idleAfterMs;

/** Once, when somebody is here again. @returns the end of waiting */
export function whenTouched(wake: () => void): () => void {
  waiting.add(wake);
  return () => void waiting.delete(wake);
}
