const KEY = 'takan-canary';

/** The canary's second place: localStorage, which browsers keep apart from IndexedDB. */
export const localStorageTwin = (
  storage: Storage,
): { read(): string | null; write(text: string): void } => ({
  read: () => storage.getItem(KEY),
  write: (text) => {
    try {
      storage.setItem(KEY, text);
    } catch {
      // Private windows refuse: then there is no twin, and the verdict says so.
    }
  },
});
