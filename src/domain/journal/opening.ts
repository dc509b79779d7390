import type { AssignmentPackage } from '../assignment/assignment-package';
import type { ActOf } from './act';
import type { OpenedJournal } from './evaluation';
import type { PlacedEntry } from './placed-entry';
import type { SetAsideReason } from './set-aside';

interface Opening {
  readonly opened: OpenedJournal;
  readonly by: PlacedEntry;
}

type OpeningAct = ActOf<'journal.opened'>;

const isOpening = (act: { readonly type: string }): act is OpeningAct =>
  act.type === 'journal.opened';

/** Knows which entry opened each journal, and so who wrote the entries that follow it. */
export class Openings {
  private readonly byJournal = new Map<string, Opening[]>();
  private readonly assignment: AssignmentPackage;
  private readonly packageDigest: string;

  constructor(assignment: AssignmentPackage, packageDigest: string) {
    this.assignment = assignment;
    this.packageDigest = packageDigest;
  }

  /** Takes an entry in fold order: its author, null for the opening itself, or why it is set aside. */
  take<A extends { readonly type: string }>({
    placed,
    act,
  }: {
    readonly placed: PlacedEntry;
    readonly act: A | OpeningAct;
  }):
    | { readonly placed: PlacedEntry; readonly act: A; readonly opened: OpenedJournal }
    | SetAsideReason
    | null {
    const opened = this.openedBefore(placed);
    if (!isOpening(act)) return opened === null ? 'journal-not-opened' : { placed, act, opened };
    if (opened !== null) return 'already-opened';
    const fault = this.faultOf(act.body);
    if (fault !== null) return fault;
    const { package: _package, ...facts } = act.body;
    const { journal, seq, at } = placed.entry;
    const opening = { opened: { ...facts, journal, seq, hash: placed.hash, at }, by: placed };
    this.byJournal.set(journal, [...(this.byJournal.get(journal) ?? []), opening]);
    return null;
  }

  /** Forgets what the entries from a place of the fold order on opened. */
  setBack(place: number): void {
    for (const [journal, openings] of this.byJournal) {
      const left = openings.filter(({ by }) => by.place < place);
      if (left.length === 0) this.byJournal.delete(journal);
      else this.byJournal.set(journal, left);
    }
  }

  /** Opening facts by journal; of a journal forked at its opening, the first in fold order. */
  journals(): Record<string, OpenedJournal> {
    const journals: Record<string, OpenedJournal> = {};
    for (const [journal, [first]] of this.byJournal) {
      if (first !== undefined) journals[journal] = first.opened;
    }
    return journals;
  }

  private openedBefore(placed: PlacedEntry): OpenedJournal | null {
    const openings = this.byJournal.get(placed.entry.journal) ?? [];
    return openings.find(({ by }) => placed.sees(by))?.opened ?? null;
  }

  private faultOf(body: OpeningAct['body']): SetAsideReason | null {
    if (body.assignment !== this.assignment.assignment) return 'wrong-assignment';
    if (body.package !== this.packageDigest) return 'wrong-package';
    const memberships = this.assignment.team.filter(({ person }) => person === body.person);
    if (memberships.length === 0) return 'not-in-team';
    return memberships.some(({ role }) => role === body.role) ? null : 'role-differs';
  }
}
