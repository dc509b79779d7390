const KEY = 'takan-canary';

/** Account whose twin has the name that it had when there was one account only. */
const FIRST = 'takan';

const keyOf = (account: string): string => (account === FIRST ? KEY : `${KEY}-${account}`);

/** The canary's second place: localStorage, which browsers keep apart from IndexedDB. */
export const localStorageTwin = (
  storage: Storage,
  account: string = FIRST,
): { read(): string | null; write(text: string): void; forget(): void } => ({
  read: () => storage.getItem(keyOf(account)),
  write: (text) => {
    try {
      storage.setItem(keyOf(account), text);
    } catch {
      // Private windows refuse: then there is no twin, and the verdict says so.
    }
  },
  forget: () => storage.removeItem(keyOf(account)),
});
