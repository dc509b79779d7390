/** False only when the browser is sure that there is no network; true promises nothing. */
export const maybeOnline = (): boolean => navigator.onLine !== false;

/** Calls `onReturn` when the network comes back or the page becomes visible; returns how to stop. */
export function onBackInReach(onReturn: () => void): () => void {
  const whenVisible = (): void => {
    if (document.visibilityState === 'visible') onReturn();
  };
  window.addEventListener('online', onReturn);
  document.addEventListener('visibilitychange', whenVisible);
  return () => {
    window.removeEventListener('online', onReturn);
    document.removeEventListener('visibilitychange', whenVisible);
  };
}

/** Calls `onChange` with whether there may be a network, at every change; returns how to stop. */
export function onOnlineChange(onChange: (online: boolean) => void): () => void {
  const online = (): void => onChange(true);
  const offline = (): void => onChange(false);
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
  };
}
