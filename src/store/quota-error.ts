// What Chromium says of a disk that is full although its own figures saw room.
const FULL = /NO_SPACE|write blobs|backing store/;

/** The phone has no room for what is to be written; browsers wrap the error into the abort of the transaction. */
export function isQuotaError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, message, inner } = error as { name?: unknown; message?: unknown; inner?: unknown };
  return name === 'QuotaExceededError' || FULL.test(String(message)) || isQuotaError(inner);
}
