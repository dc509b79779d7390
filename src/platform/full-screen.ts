/** Fills the screen where the browser can (iPhones cannot); asked for by a tap. Failing is no harm. */
export function fillScreen(): void {
  const page = document.documentElement;
  if (typeof page.requestFullscreen !== 'function') return;
  page.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
}

/** Gives the screen back. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}
