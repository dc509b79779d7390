import type { Authored, AuthoredOf } from './authored';
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

/** How what a withdrawal names is found. */
export interface WithdrawalGround {
  /** Entries in place at a place of a journal: several only where it forked. */
  readonly at: (journal: string, seq: number) => readonly PlacedEntry[];
  /** The entry with its author; null when it is set aside without having been read further. */
  readonly authored: (placed: PlacedEntry) => Authored | null;
}

/**
 * What a withdrawal names, of what its device had seen. Who has seen both branches of a fork says
 * by hash which of two entries at one place is meant.
 */
function targetOf(
  withdrawal: AuthoredOf<'entry.withdrawn'>,
  { at, authored }: WithdrawalGround,
): Authored | SetAsideReason {
  const { journal, seq, hash } = withdrawal.act.body;
  const [placed, another] = at(journal, seq).filter(
    (each) => withdrawal.placed.sees(each) && (hash === undefined || each.hash === hash),
  );
  if (placed === undefined) return 'entry-not-found';
  if (another !== undefined) return 'entry-ambiguous';
  const target = authored(placed);
  if (target === null || !WITHDRAWABLE.has(target.act.type)) return 'not-withdrawable';
  return target.opened.person === withdrawal.opened.person ? target : 'not-own-entry';
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

/** What withdrawals come to, by places of the fold order. */
export interface ResolvedWithdrawals {
  /** What was taken back. */
  readonly withdrawn: ReadonlyMap<number, Withdrawn>;
  /** Withdrawals that are set aside. */
  readonly setAside: ReadonlyMap<number, SetAsideReason>;
  readonly sheets: readonly SheetWithdrawal[];
}

/**
 * Which entries were taken back by their own authors. To withdraw a withdrawal restores its target;
 * a withdrawal comes after what it names, so going backwards settles every chain of them. A sheet
 * stays: whether the unit had signed it is not read here.
 */
export function resolveWithdrawals(
  withdrawals: readonly AuthoredOf<'entry.withdrawn'>[],
  ground: WithdrawalGround,
): ResolvedWithdrawals {
  const withdrawn = new Map<number, Withdrawn>();
  const setAside = new Map<number, SetAsideReason>();
  const sheets: SheetWithdrawal[] = [];
  for (const entry of [...withdrawals].reverse()) {
    const { place } = entry.placed;
    if (withdrawn.has(place)) continue;
    const target = targetOf(entry, ground);
    if (typeof target === 'string') setAside.set(place, target);
    else if (target.act.type === 'confirmation.drafted') {
      sheets.push({ drafted: target.placed.hash, withdrawal: entry });
    } else withdrawn.set(target.placed.place, withdrawnBy(entry, target));
  }
  return { withdrawn, setAside, sheets: sheets.reverse() };
}

/** The first place at which two resolutions differ in what counts; infinite where they do not. */
export function firstChange(one: ResolvedWithdrawals, other: ResolvedWithdrawals): number {
  let first = Number.POSITIVE_INFINITY;
  const compare = <T>(a: ReadonlyMap<number, T>, b: ReadonlyMap<number, T>): void => {
    for (const [place, what] of a) {
      const isSame = typeof what === 'string' ? b.get(place) === what : b.has(place);
      if (!isSame) first = Math.min(first, place);
    }
  };
  compare(one.withdrawn, other.withdrawn);
  compare(other.withdrawn, one.withdrawn);
  compare(one.setAside, other.setAside);
  compare(other.setAside, one.setAside);
  return first;
}
