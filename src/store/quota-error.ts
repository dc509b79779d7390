// What Chromium says of a disk that is full although its own figures saw room. Other words of these
// kinds tell of another fault: `Internal error opening backing store` of a store that is broken as of
// a full disk, `write blobs (InvalidBlob)` of a file that was changed meanwhile.
const FULL = /NO_SPACE|full disk|disk full|write blobs \(IOError\)/;

/** The phone has no room for what is to be written; browsers wrap the error into the abort of the transaction. */
export function isQuotaError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, message, inner } = error as { name?: unknown; message?: unknown; inner?: unknown };
  return name === 'QuotaExceededError' || FULL.test(String(message)) || isQuotaError(inner);
}
