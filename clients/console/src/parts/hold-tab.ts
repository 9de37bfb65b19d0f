/** From now on the browser asks before this tab is closed or loaded anew. @returns lets it go again */
export function holdTab(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
