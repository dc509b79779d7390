const last = new Map<string, Promise<unknown>>();

/**
 * Does one thing after another for bytes of one digest, so that they are not removed between the
 * moment that somebody finds them there and the moment that a receipt says so. Only one server runs
 * on a data folder.
 */
export function inDigestTurn<T>(sha256: string, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(sha256) ?? Promise.resolve()).then(work);
  const settled = mine
    .catch(() => undefined)
    .then(() => {
      if (last.get(sha256) === settled) last.delete(sha256);
    });
  last.set(sha256, settled);
  return mine;
}
