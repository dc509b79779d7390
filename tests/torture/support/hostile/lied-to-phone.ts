import { expect } from 'vitest';
import type { WireReceipt } from '../../../../src/contract/receipt';
import type { IncomingSegment, SyncResponse } from '../../../../src/contract/sync';
import { appendAct } from '../../../../src/store/append';
import { quarantineOf } from '../../../../src/store/quarantine';
import { readJournals } from '../../../../src/store/read-journals';
import { countDelivery, deliveryState } from '../../../../src/sync/delivery';
import { syncAssignment } from '../../../../src/sync/engine';
import { readDelivery } from '../../../../src/sync/read-delivery';
import { madePackage } from '../../../support/journal-maker';
import { MemoryBureau } from '../../../support/memory-bureau';
import { judged } from '../../../support/store-phone';
import { makeSyncPhone, type SyncPhone } from '../../../support/sync-phone';

const { assignment } = madePackage();
const honestly = (response: SyncResponse): SyncResponse => response;

/** A phone with the real store whose answers somebody changes on their way. */
export class LiedToPhone {
  /** Own entries that honest receipts cover. */
  private held = 0;
  private entries = 0;
  /** The receipts of the last honest exchange. */
  receipts: readonly WireReceipt[] = [];

  private constructor(
    readonly bureau: MemoryBureau,
    private readonly phone: SyncPhone,
  ) {}

  static async make(): Promise<LiedToPhone> {
    const bureau = await MemoryBureau.create(assignment);
    return new LiedToPhone(bureau, await makeSyncPhone(bureau));
  }

  async write(count: number): Promise<void> {
    // The first one opens the journal too.
    this.entries += this.entries === 0 ? count + 1 : count;
    for (let i = 0; i < count; i += 1) {
      await appendAct(this.phone.writer, { assignment, act: judged(i) });
    }
  }

  private sync(tamper: (response: SyncResponse) => SyncResponse) {
    this.bureau.tamper = tamper;
    return syncAssignment(this.phone.deps, assignment);
  }

  /** Nothing that the answer says counts as delivered, whatever its receipts are for. */
  async answeredWithReceipts(lie: (receipts: readonly WireReceipt[]) => readonly WireReceipt[]) {
    await this.sync((response) => ({ ...response, receipts: [...lie(response.receipts)] }));
    const facts = await readDelivery(this.phone.writer, assignment);
    expect(countDelivery(facts)).toMatchObject({ entries: this.entries, entriesHeld: this.held });
    expect(deliveryState(facts).kind).not.toBe('all-held');
  }

  /** The segment stays out, lies among what was set aside, and keeps nothing else from coming. */
  async answeredWithSegment(segment: IncomingSegment): Promise<void> {
    const before = await this.foreign();
    const aside = (await quarantineOf(this.phone.writer, assignment)).length;
    await this.sync((response) => ({ ...response, segments: [...response.segments, segment] }));
    expect(await this.foreign()).toEqual(before);
    const items = await quarantineOf(this.phone.writer, assignment);
    expect(items.length).toBeGreaterThan(aside);
    expect(items.at(-1)).toMatchObject({ direction: 'received', id: segment.journal });
  }

  /** Hashes of what others wrote, as the phone holds them. */
  private async foreign(): Promise<readonly string[]> {
    const journals = await readJournals(this.phone.writer, assignment);
    const own = new Set((await this.ownHeads()).map(({ journal }) => journal));
    const others = journals.filter(({ journal }) => !own.has(journal));
    return others.flatMap(({ entries }) => entries.map(({ hash }) => hash)).sort();
  }

  private ownHeads = async () => (await readDelivery(this.phone.writer, assignment)).ownHeads;

  /** A colleague's segment as it is comes in. */
  async answeredHonestly(segment: IncomingSegment): Promise<void> {
    const before = await this.foreign();
    await this.sync((response) => ({ ...response, segments: [...response.segments, segment] }));
    expect((await this.foreign()).length).toBe(before.length + segment.lines.length);
  }

  /** With an honest answer everything is delivered, and nothing of the lies is left. */
  async deliver(): Promise<void> {
    const outcome = await this.sync((response) => {
      if (response.receipts.length > 0) this.receipts = response.receipts;
      return honestly(response);
    });
    expect(outcome.kind).toBe('level');
    this.held = this.entries;
    const facts = await readDelivery(this.phone.writer, assignment);
    expect(deliveryState(facts)).toMatchObject({ kind: 'all-held', entriesHeld: this.held });
  }
}
