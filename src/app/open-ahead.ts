import { Remembered } from '../store/session-memory';
import type { Store } from '../store/store';

/** So long the page that is left stays in view for one that is being read; then it is said that it comes. */
const LONGEST_MS = 500;

interface Opening {
  readonly assignment: string;
  /** Resolves once what the page is drawn from is there, or has taken too long. */
  readonly ready: Promise<void>;
}

/** The assignment that was tapped last. */
const last = new Remembered<Opening>();

/** Begins at a tap what the pages of an assignment are drawn from, beside the way to them. */
export function openAhead(store: Store, assignment: string): void {
  const begun = import('./assignment-reads').then(({ beginReads }) =>
    beginReads(store, assignment),
  );
  // What cannot be read now, the page reads for itself, and says what is wrong.
  const read = begun.catch(() => undefined);
  const enough = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_MS));
  last.set(store, { assignment, ready: Promise.race([read, enough]) });
}

/** What a page waits for so that it is drawn once and whole; null where nobody tapped for it. */
export function openingOf(store: Store, assignment: string): Promise<void> | null {
  const opening = last.get(store);
  return opening?.assignment === assignment ? opening.ready : null;
}
