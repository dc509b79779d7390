/**
 * An act whose line would be longer than anybody takes; nothing of it was written. The person makes
 * it shorter.
 */
export class EntryTooLarge extends Error {
  /** @param bytes length of the line, in UTF-8 */
  constructor(readonly bytes: number) {
    super(`an entry of ${bytes} bytes is longer than a journal takes`);
    this.name = 'EntryTooLarge';
  }
}
