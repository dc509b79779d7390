import { type InAppBrowser, inAppBrowser } from '../platform/in-app-browser';

/** Why the app must not be used in this browser. */
export type UnfitBrowser =
  | { readonly kind: 'in-app'; readonly browser: InAppBrowser }
  /** Not HTTPS: the browser withholds camera, location, keys and offline storage. */
  | { readonly kind: 'insecure' }
  | { readonly kind: 'too-old' }
  /** No room on the disk: opening the store there could lose what lies in it. */
  | { readonly kind: 'full' }
  /** The store does not open, for a reason that only `detail` may tell. */
  | { readonly kind: 'unopened'; readonly detail: string };

/** Judges the browser before anything is stored in it; null when the app can live there. */
export function unfitBrowser(at: {
  readonly userAgent: string;
  readonly secure: boolean;
  readonly hasLocks: boolean;
  readonly hasDatabase: boolean;
}): UnfitBrowser | null {
  const browser = inAppBrowser(at.userAgent);
  if (browser !== null) return { kind: 'in-app', browser };
  if (!at.secure) return { kind: 'insecure' };
  return at.hasLocks && at.hasDatabase ? null : { kind: 'too-old' };
}

/** The facts about this browser. */
export const thisBrowser = () => ({
  userAgent: navigator.userAgent,
  secure: window.isSecureContext,
  hasLocks: 'locks' in navigator,
  hasDatabase: 'indexedDB' in window,
});
