/**
 * What a phone said that it had kept, counted by type of entry beside the app: nothing is put here
 * before its confirmation was seen on the screen.
 */
export class Acknowledged {
  private readonly seen = new Map<string, number>();

  /** Call it after the screen has confirmed `count` entries of a type. */
  add(type: string, count = 1): void {
    this.seen.set(type, this.of(type) + count);
  }

  of(type: string): number {
    return this.seen.get(type) ?? 0;
  }

  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.seen);
  }
}
