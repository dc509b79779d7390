import { type Authored, type AuthoredOf, isAct } from './authored';
import type { Withdrawn } from './evaluation';
import type { PlacedEntry } from './placed-entry';
import type { SetAsideReason } from './set-aside';

const WITHDRAWABLE: ReadonlySet<string> = new Set([
  'checkpoint.assessed',
  'figure.entered',
  'score.judged',
  'panelScores.adopted',
  'deduction.explained',
  'selfScores.imported',
  'difference.explained',
  'answer.written',
  'choice.made',
  'conclusion.given',
  'section.written',
  'total.reviewed',
  'evidence.captured',
  'evidence.assigned',
  'entry.withdrawn',
  'visit.began',
  'visit.ended',
  'record.kept',
  'paper.reviewed',
  'evidence.described',
  'quantity.checked',
  'fund.traced',
  'document.noted',
  'sample.replaced',
  'survey.issued',
  'survey.answered',
  'survey.tallied',
  'confirmation.drafted',
]);

/** An author's withdrawal of a confirmation sheet; whether it counts is for the whole fold to say. */
export interface SheetWithdrawal {
  /** Hash of the entry that drafted the sheet. */
  readonly drafted: string;
  readonly withdrawal: AuthoredOf<'entry.withdrawn'>;
}

const placeOf = (journal: string, seq: number): string => `${journal} ${seq}`;

/**
 * Entries by those places that withdrawals name; several at one place only where a journal forked.
 * Most evaluations take little back, so all other entries are passed over.
 */
class Places {
  private readonly placed = new Map<string, PlacedEntry[]>();
  private readonly authored: ReadonlyMap<string, Authored>;

  constructor(
    ordered: readonly PlacedEntry[],
    authored: readonly Authored[],
    withdrawals: readonly AuthoredOf<'entry.withdrawn'>[],
  ) {
    const named = new Map<string, Set<number>>();
    for (const { act } of withdrawals) {
      const { journal, seq } = act.body;
      named.set(journal, (named.get(journal) ?? new Set()).add(seq));
    }
    const isNamed = ({ entry }: PlacedEntry): boolean =>
      named.get(entry.journal)?.has(entry.seq) === true;
    const rest = withdrawals.length === 0 ? [] : authored.filter(({ placed }) => isNamed(placed));
    this.authored = new Map(rest.map((entry) => [entry.placed.hash, entry]));
    for (const placed of withdrawals.length === 0 ? [] : ordered.filter(isNamed)) {
      const place = placeOf(placed.entry.journal, placed.entry.seq);
      const there = this.placed.get(place);
      if (there === undefined) this.placed.set(place, [placed]);
      else there.push(placed);
    }
  }

  /**
   * What a withdrawal names, of what its device had seen. Who has seen both branches of a fork says
   * by hash which of two entries at one place is meant.
   */
  targetOf(withdrawal: AuthoredOf<'entry.withdrawn'>): Authored | SetAsideReason {
    const { journal, seq, hash } = withdrawal.act.body;
    const there = this.placed.get(placeOf(journal, seq)) ?? [];
    const [placed, another] = there.filter(
      (each) => withdrawal.placed.sees(each) && (hash === undefined || each.hash === hash),
    );
    if (placed === undefined) return 'entry-not-found';
    if (another !== undefined) return 'entry-ambiguous';
    const target = this.authored.get(placed.hash);
    if (target === undefined || !WITHDRAWABLE.has(target.act.type)) return 'not-withdrawable';
    return target.opened.person === withdrawal.opened.person ? target : 'not-own-entry';
  }
}

function withdrawnBy(withdrawal: AuthoredOf<'entry.withdrawn'>, target: Authored): Withdrawn {
  const { entry, hash } = target.placed;
  const by = withdrawal.placed;
  return {
    journal: entry.journal,
    seq: entry.seq,
    hash,
    type: entry.type,
    evidence: target.act.type === 'evidence.captured' ? target.act.body.evidence : null,
    person: target.opened.person,
    reason: withdrawal.act.body.reason,
    withdrawal: { journal: by.entry.journal, seq: by.entry.seq, hash: by.hash },
  };
}

/**
 * Which entries were taken back by their own authors. To withdraw a withdrawal restores its target;
 * a withdrawal comes after what it names, so going backwards settles every chain of them. A sheet
 * stays: whether the unit had signed it is not read here.
 */
export function resolveWithdrawals(
  ordered: readonly PlacedEntry[],
  authored: readonly Authored[],
): {
  readonly withdrawn: ReadonlyMap<string, Withdrawn>;
  readonly setAside: ReadonlyMap<string, SetAsideReason>;
  readonly sheets: readonly SheetWithdrawal[];
} {
  const withdrawals = authored.filter((each) => isAct(each, 'entry.withdrawn'));
  const places = new Places(ordered, authored, withdrawals);
  const withdrawn = new Map<string, Withdrawn>();
  const setAside = new Map<string, SetAsideReason>();
  const sheets: SheetWithdrawal[] = [];
  for (const entry of withdrawals.reverse()) {
    if (withdrawn.has(entry.placed.hash)) continue;
    const target = places.targetOf(entry);
    if (typeof target === 'string') setAside.set(entry.placed.hash, target);
    else if (target.act.type === 'confirmation.drafted') {
      sheets.unshift({ drafted: target.placed.hash, withdrawal: entry });
    } else withdrawn.set(target.placed.hash, withdrawnBy(entry, target));
  }
  return { withdrawn, setAside, sheets };
}
