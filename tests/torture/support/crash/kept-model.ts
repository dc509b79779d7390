import { expect } from 'vitest';
import { draftText } from '../../../../src/store/draft-text';
import type { PersonAct } from './acts';
import type { CrashPhone } from './crash-phone';
import { findIn, isOfTheApp } from './store-faults';

/** What must lie on a phone: every entry of a person that was ever acknowledged or found there. */
export class KeptModel {
  private readonly hashes = new Set<string>();

  get size(): number {
    return this.hashes.size;
  }

  /** Entries of a person that are new since the last look; fails where the store is not whole. */
  private async look(phone: CrashPhone): Promise<readonly string[]> {
    const found = await findIn(phone.writer, phone.assignment, phone.sync.identity.keys.signingJwk);
    expect(found.faults.join('; ')).toBe('');
    const kept = found.entries.filter(({ entry }) => !isOfTheApp(entry));
    const lost = [...this.hashes].filter((hash) => !kept.some((each) => each.hash === hash));
    expect(lost).toEqual([]);
    const fresh = kept.filter(({ hash }) => !this.hashes.has(hash));
    for (const { hash } of fresh) this.hashes.add(hash);
    return fresh.map(({ entry }) => entry.type);
  }

  /** Nothing is on the phone but what was there before. */
  async unchanged(phone: CrashPhone): Promise<void> {
    expect(await this.look(phone)).toEqual([]);
  }

  /**
   * Old or new, never between: the act is there once and its draft is gone, or it is not there at all
   * and what was typed still is. Tells which.
   */
  async oldOrNew(phone: CrashPhone, { type, field }: PersonAct): Promise<'old' | 'new'> {
    const fresh = await this.look(phone);
    const draft = field === null ? null : await draftText(phone.writer, phone.assignment, field);
    if (fresh.length === 0) {
      if (field !== null) expect(draft).toBe(`typed into ${field}`);
      return 'old';
    }
    expect(fresh).toEqual([type]);
    expect(draft).toBeNull();
    return 'new';
  }
}
