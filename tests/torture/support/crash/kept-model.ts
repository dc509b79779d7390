import { expect } from 'vitest';
import type { HashedEntry } from '../../../../src/domain/journal/entry';
import { draftText } from '../../../../src/store/draft-text';
import { thumbnail } from '../../../../src/store/evidence-bytes';
import type { PersonAct, SmallPicture } from './acts';
import type { CrashPhone } from './crash-phone';
import { findIn, isOfTheApp } from './store-faults';

/** What must lie on a phone: every entry of a person that was ever acknowledged or found there. */
export class KeptModel {
  private readonly hashes = new Set<string>();
  private readonly small: SmallPicture[] = [];

  get size(): number {
    return this.hashes.size;
  }

  /** Entries of a person that are new since the last look; fails where the store is not whole. */
  private async look(phone: CrashPhone): Promise<readonly HashedEntry[]> {
    const found = await findIn(phone.writer, phone.assignment, phone.sync.identity.keys.signingJwk);
    expect(found.faults.join('; ')).toBe('');
    const kept = found.entries.filter(({ entry }) => !isOfTheApp(entry));
    const lost = [...this.hashes].filter((hash) => !kept.some((each) => each.hash === hash));
    expect(lost).toEqual([]);
    const fresh = kept.filter(({ hash }) => !this.hashes.has(hash));
    for (const { hash } of fresh) this.hashes.add(hash);
    await this.expectSmall(phone);
    return fresh;
  }

  /** Every small picture lies beside its original, as it was given. */
  private async expectSmall({ writer }: CrashPhone): Promise<void> {
    for (const { of, thumbnail: given } of this.small) {
      const kept = await thumbnail(writer, of);
      expect(await kept?.arrayBuffer(), `the small picture of ${of}`).toEqual(
        await given.arrayBuffer(),
      );
    }
  }

  /** Nothing is on the phone but what was there before. */
  async unchanged(phone: CrashPhone): Promise<void> {
    expect(await this.look(phone)).toEqual([]);
  }

  /**
   * Old or new, never between: the act is there once, as it was given, under the hash that the phone
   * told, and its draft is gone; or it is not there at all and what was typed still is. Tells which.
   * @param told the hash that came back; null where none did
   */
  async oldOrNew(
    phone: CrashPhone,
    { type, field, small, expectGiven }: PersonAct,
    told: string | null,
  ): Promise<'old' | 'new'> {
    const fresh = await this.look(phone);
    const draft = field === null ? null : await draftText(phone.writer, phone.assignment, field);
    const [one] = fresh;
    if (one === undefined) {
      if (field !== null) expect(draft).toBe(`typed into ${field}`);
      return 'old';
    }
    expect(fresh.map(({ entry }) => entry.type)).toEqual([type]);
    expect(told ?? one.hash).toBe(one.hash);
    await expectGiven(phone, one.entry);
    if (small !== undefined) this.small.push(small);
    await this.expectSmall(phone);
    expect(draft).toBeNull();
    return 'new';
  }
}
