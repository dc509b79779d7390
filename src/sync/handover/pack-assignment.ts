import { evidenceBytes, thumbnail } from '../../store/evidence-bytes';
import { holdsBytes } from '../../store/keep-bytes';
import { namedInAssignment } from '../../store/named-in-assignment';
import { receiptedIn } from '../../store/receipts';
import type { Store } from '../../store/store';
import type { BoxRecord } from '../box/box-records';
import { coverageOf } from '../custody';
import type { PackedMeta, PackedScope } from './packed';
import { handableJournals, segmentsOf } from './segments-of';

/** What of an assignment goes into a box. */
export interface PackPlan {
  readonly assignment: string;
  readonly entries: number;
  /** Digests whose bytes are here and go along, and their size together. */
  readonly pieces: readonly string[];
  readonly size: number;
  /** Journals that cannot be handed on. */
  readonly left: readonly string[];
}

/** Looks up what a scope comes to, before anything is packed. */
export async function planPack(
  store: Store,
  assignment: string,
  scope: PackedScope,
): Promise<PackPlan> {
  const { heads, left } = await handableJournals(store, assignment);
  const entries = heads.reduce((sum, { seq }) => sum + seq + 1, 0);
  const pieces: string[] = [];
  let size = 0;
  if (scope !== 'entries') {
    const { evidence } = coverageOf(await receiptedIn(store, assignment));
    for (const named of (await namedInAssignment(store, assignment)).values()) {
      if (scope === 'unsent' && evidence.has(named.sha256)) continue;
      if (!(await holdsBytes(store, named.sha256))) continue;
      pieces.push(named.sha256);
      size += named.size;
    }
  }
  return { assignment, entries, pieces, size, left };
}

export const recordOf = (meta: PackedMeta, body: Blob | string = ''): BoxRecord => ({
  meta,
  body: new Blob([body]),
});

/** The records of an assignment: its journals first, then bytes one by one. */
export async function* packAssignment(
  store: Store,
  { assignment, pieces }: PackPlan,
  withThumbs: boolean,
): AsyncGenerator<BoxRecord> {
  const { heads } = await handableJournals(store, assignment);
  for (const head of heads) {
    for await (const segment of segmentsOf(store, head)) {
      const meta = { kind: 'segment', assignment, journal: head.journal } as const;
      yield recordOf(meta, JSON.stringify(segment));
    }
  }
  for (const sha256 of pieces) {
    const bytes = await evidenceBytes(store, sha256);
    if (bytes === null) continue;
    yield recordOf({ kind: 'bytes', assignment, sha256 }, bytes);
    const small = withThumbs ? await thumbnail(store, sha256) : null;
    if (small !== null) yield recordOf({ kind: 'thumb', assignment, sha256 }, small);
  }
}
