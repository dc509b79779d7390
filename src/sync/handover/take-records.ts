import type { NamedBytes } from '../../domain/journal/named-bytes';
import { type KeptAssignment, readAssignment } from '../../store/assignments';
import { namedInAssignment } from '../../store/named-in-assignment';
import type { BoxRecord } from '../box/box-records';
import { jsonOf, type PackedMeta, packedMeta } from './packed';
import { takePiece } from './take-piece';
import { EMPTY_REPORT, type TakeReport } from './take-report';
import { type Taker, takeSegment } from './take-segment';

/** What else a kind of box may hold, and what to do with it. */
export interface TakeRules {
  /** The one assignment that is taken in; null for all that are on this phone. */
  readonly only: string | null;
  /** Takes a record that not every box may hold; false when it is not for this phone. */
  readonly other?: (meta: PackedMeta, body: Blob) => Promise<boolean>;
}

type Mutable = { -readonly [K in keyof TakeReport]: TakeReport[K] };

/** Takes records in one after the other; each is on the disk before the next is looked at. */
export class RecordTaker {
  private readonly report: Mutable = { ...EMPTY_REPORT };
  private kept: KeptAssignment | null = null;
  private named: { readonly of: string; readonly bytes: ReadonlyMap<string, NamedBytes> } | null =
    null;

  constructor(
    private readonly taker: Taker,
    private readonly rules: TakeRules,
  ) {}

  /** What came so far. */
  get sofar(): TakeReport {
    return { ...this.report };
  }

  private refuse(id: string, code: string): void {
    this.report.refused = [...this.report.refused, { id, code }];
  }

  private async assignmentOf(id: string): Promise<KeptAssignment | null> {
    if (this.rules.only !== null && id !== this.rules.only) return null;
    if (this.kept?.package.assignment !== id) {
      this.kept = await readAssignment(this.taker.store, id);
    }
    return this.kept;
  }

  private async segment(assignment: string, journal: string, body: Blob): Promise<void> {
    const kept = await this.assignmentOf(assignment);
    if (kept === null) return this.refuse(journal, 'wrong-assignment');
    const taken = await takeSegment(this.taker, kept, await jsonOf(body));
    if (!taken.ok) return this.refuse(journal, taken.error.code);
    const { report } = this;
    const { segment, added } = taken.value;
    const last = segment.entries.at(-1);
    report.added += added;
    report.persons = [...new Set([...report.persons, segment.person])];
    if (last === undefined) return;
    const head = { seq: last.entry.seq, hash: last.hash };
    report.heads = { ...report.heads, [segment.journal]: head };
    if (added > 0) this.named = null;
  }

  private async piece(assignment: string, sha256: string, body: Blob): Promise<void> {
    if ((await this.assignmentOf(assignment)) === null) {
      return this.refuse(sha256, 'wrong-assignment');
    }
    const { store } = this.taker;
    if (this.named?.of !== assignment) {
      this.named = { of: assignment, bytes: await namedInAssignment(store, assignment) };
    }
    const outcome = await takePiece(store, sha256, body, this.named.bytes.get(sha256));
    if (outcome === 'not-named' || outcome === 'digest-wrong') return this.refuse(sha256, outcome);
    this.report.pieces = [...this.report.pieces, sha256];
    if (outcome === 'kept') this.report.newPieces += 1;
  }

  /** Takes one record in; what it does not know it leaves, for a later build may have written it. */
  async take({ meta: value, body }: BoxRecord): Promise<void> {
    const read = packedMeta.safeParse(value);
    if (!read.success) return;
    const meta = read.data;
    if (meta.kind === 'manifest') this.report.manifest = meta;
    else if (meta.kind === 'end') this.report.whole = true;
    else if (meta.kind === 'segment') await this.segment(meta.assignment, meta.journal, body);
    else if (meta.kind === 'bytes') await this.piece(meta.assignment, meta.sha256, body);
    else if ((await this.rules.other?.(meta, body)) === true && meta.kind === 'draft') {
      this.report.drafts += 1;
    }
  }
}
