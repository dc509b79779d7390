/** Whether there was no network when this page was loaded: it came from the phone alone. */
export const STARTED_OFFLINE = globalThis.navigator?.onLine === false;
