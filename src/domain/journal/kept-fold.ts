import type { AssignmentPackage } from '../assignment/assignment-package';
import { GrowingList } from '../kernel/growing-list';
import { type Authored, type AuthoredOf, isAct } from './authored';
import { tipsOf } from './branches';
import type { HashedEntry } from './entry';
import type { ScoredEvaluation, Withdrawn } from './evaluation';
import { FoldState } from './fold-state';
import { headsAt } from './heads-of';
import { Openings } from './opening';
import { KeptOrder } from './order';
import type { PlacedEntry } from './placed-entry';
import { readAct } from './read-entry';
import { isBeside, ScoringFold } from './scoring-fold';
import type { SetAside, SetAsideReason } from './set-aside';
import { firstChange, type ResolvedWithdrawals, resolveWithdrawals } from './withdrawal';

/** After so many entries, and as many as there are fields, it is remembered how everything stands. */
const BETWEEN_MARKS = 256;

const NOTHING_TAKEN_BACK: ResolvedWithdrawals = {
  ...{ withdrawn: new Map(), setAside: new Map(), sheets: [] },
};

/** How everything stood before the entry at a place. */
interface Mark {
  readonly place: number;
  readonly setBack: () => void;
}

/**
 * A fold that is kept and given what came since: the same as a fold of all of it at once. Entries
 * that come after all others are folded on top; where one belongs further back, or takes something
 * back, the fold goes on from the last place before it of which is remembered how everything stood.
 *
 * It has one owner. What it hands out never changes.
 */
export class KeptFold {
  private readonly order = new KeptOrder();
  private readonly openings: Openings;
  private readonly state: FoldState;
  /** By place: the entry with its author, why it has none, or null for the opening of a journal. */
  private readonly authored: (Authored | SetAsideReason | null)[] = [];
  private withdrawals: readonly AuthoredOf<'entry.withdrawn'>[] = [];
  private resolved = NOTHING_TAKEN_BACK;
  private withdrawn: readonly Withdrawn[] = [];
  private readonly setAside = new GrowingList<SetAside>();
  private readonly inPlace = new GrowingList<Authored>();
  private readonly beside = new GrowingList<Authored>();
  /** By place: what became of the entry, to know from where on that is another. */
  private readonly verdicts: (SetAsideReason | null)[] = [];
  private readonly changes = new GrowingList<number>();
  private readonly marks: Mark[] = [];
  private folded = 0;
  private readonly betweenMarks: number;

  /**
   * @param packageDigest SHA-256 of the package's exact text
   * @param betweenMarks entries after which it is remembered how everything stands, at least
   */
  constructor(assignment: AssignmentPackage, packageDigest: string, betweenMarks = BETWEEN_MARKS) {
    this.betweenMarks = betweenMarks;
    this.openings = new Openings(assignment, packageDigest);
    const inBranch = (hash: string) => this.order.inBranch(hash);
    this.state = new FoldState(assignment, packageDigest, inBranch);
    this.mark();
  }

  /** Takes entries of the evaluation, in any order, repeated or not, and folds them. */
  take(entries: readonly HashedEntry[]): ScoringFold {
    const other = this.order.take(entries);
    let from = Math.min(other, this.author(other));
    this.setBack(from);
    const { items, length } = this.order.look();
    for (; this.folded < length; this.folded += 1) {
      const placed = items[this.folded];
      const verdict = placed === undefined ? null : this.step(placed);
      if (this.folded < from && verdict !== this.verdicts[this.folded]) from = this.folded;
      this.verdicts[this.folded] = verdict;
    }
    this.verdicts.length = length;
    this.changes.push(from);
    return this.standing();
  }

  /** Finds the authors of entries from a place on; the first place where withdrawals change something. */
  private author(from: number): number {
    const { items, length } = this.order.look();
    const left = this.withdrawals.filter(({ placed }) => placed.place < from);
    const more: AuthoredOf<'entry.withdrawn'>[] = [];
    this.openings.setBack(from);
    this.authored.length = from;
    for (let place = from; place < length; place += 1) {
      const placed = items[place];
      const entry = placed === undefined ? null : this.authorOf(placed);
      this.authored.push(entry);
      if (entry !== null && typeof entry !== 'string' && isAct(entry, 'entry.withdrawn')) {
        more.push(entry);
      }
    }
    if (more.length === 0 && left.length === this.withdrawals.length) return length;
    this.withdrawals = [...left, ...more];
    return this.resolve();
  }

  private authorOf(placed: PlacedEntry): Authored | SetAsideReason | null {
    const act = readAct(placed);
    return typeof act === 'string' ? act : this.openings.take({ placed, act });
  }

  private resolve(): number {
    const before = this.resolved;
    this.resolved = resolveWithdrawals(this.withdrawals, {
      at: (journal, seq) => this.order.at(journal, seq),
      authored: ({ place }) => {
        const entry = this.authored[place];
        return typeof entry === 'string' || entry === undefined ? null : entry;
      },
    });
    const byPlace = [...this.resolved.withdrawn].sort(([a], [b]) => a - b);
    this.withdrawn = byPlace.map(([, withdrawn]) => withdrawn);
    return firstChange(before, this.resolved);
  }

  /** Goes back to the last mark at or before a place. */
  private setBack(place: number): void {
    if (place >= this.folded) return;
    while ((this.marks.at(-1)?.place ?? 0) > place) this.marks.pop();
    const mark = this.marks.at(-1);
    mark?.setBack();
    this.folded = mark?.place ?? 0;
  }

  private mark(): void {
    const { state, setAside, inPlace, beside } = this;
    const marks = [state, setAside, inPlace, beside].map((part) => part.mark());
    const setBack = (): void => {
      for (const each of marks) each();
    };
    this.marks.push({ place: this.folded, setBack });
  }

  /** Folds the next entry; why it is set aside, or null. */
  private step(placed: PlacedEntry): SetAsideReason | null {
    const last = this.marks.at(-1)?.place ?? 0;
    if (this.folded - last >= this.betweenMarks + this.state.bank.size) this.mark();
    const entry = this.authored[this.folded] ?? null;
    if (entry === null) return null;
    const reason = typeof entry === 'string' ? entry : this.apply(entry);
    if (reason !== null) {
      const { journal, seq, type } = placed.entry;
      this.setAside.push({ journal, seq, hash: placed.hash, type, reason });
    } else if (typeof entry !== 'string') {
      this.inPlace.push(entry);
      if (isBeside(entry)) this.beside.push(entry);
    }
    return reason;
  }

  private apply(entry: Authored): SetAsideReason | null {
    const reason = this.resolved.setAside.get(this.folded);
    if (reason !== undefined) return reason;
    return this.resolved.withdrawn.has(this.folded) ? null : this.state.apply(entry);
  }

  private standing(): ScoringFold {
    const { order, openings, state, setAside, inPlace, beside } = this;
    const strands = order.strands();
    const ordered = order.look();
    const evaluation: ScoredEvaluation = {
      journals: openings.journals(),
      heads: headsAt(order.ends()),
      tips: tipsOf(strands),
      declarations: state.declarations.declarations(),
      registers: state.bank.registers(),
      conflicts: state.bank.conflicts(),
      evidence: state.evidence.all(),
      assigned: state.assigned.all(),
      withdrawn: this.withdrawn,
      reviews: state.reviews.all(),
      sealed: state.sealed.all(),
      statements: state.statements.all(),
      setAside: setAside.all(),
      forks: state.settlements.over({ forks: order.forks(), strands }),
      broken: order.broken(),
      entryCount: ordered.length,
    };
    const { sheets, withdrawn } = this.resolved;
    return new ScoringFold(evaluation, sheets, {
      ...{ ordered, inPlace: inPlace.look(), beside: beside.look() },
      isTakenBack: (place) => withdrawn.has(place),
      changes: this.changes.look(),
    });
  }
}
