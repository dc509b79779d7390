/**
 * Changes what the phone has open. What fails half-way, such as on a full disk, may leave nothing
 * open: the page starts anew, which knows why it does not open and has the words for it.
 * @returns what never comes when the page is on its way out
 */
export async function orStartAnew<T>(
  change: () => Promise<T>,
  reload: () => void = () => location.reload(),
): Promise<T> {
  try {
    return await change();
  } catch {
    reload();
    return new Promise(() => undefined);
  }
}
