/** Calls `onChange` with whether the page is seen, now and at every change; returns how to stop. */
export function whileSeen(onChange: (seen: boolean) => void): () => void {
  const look = (): void => onChange(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', look);
  look();
  return () => document.removeEventListener('visibilitychange', look);
}
