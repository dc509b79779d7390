import type { AssignmentPackage } from '../assignment/assignment-package';
import { type Authored, isUnreadType, type UnreadAct } from './authored';
import { tipsOf } from './branches';
import type { ScoredEvaluation } from './evaluation';
import { FoldState } from './fold-state';
import { headsOf } from './heads-of';
import type { JournalLines } from './journal-lines';
import { Openings } from './opening';
import { orderEntries } from './order';
import { evaluationJournals } from './panel-place';
import type { PlacedEntry } from './placed-entry';
import { readAct } from './read-entry';
import type { SetAside, SetAsideReason } from './set-aside';
import { resolveWithdrawals, type SheetWithdrawal } from './withdrawal';

/** What an evaluation is folded from. `packageDigest` is the SHA-256 of the package's exact text. */
export interface FoldInput {
  readonly package: AssignmentPackage;
  readonly packageDigest: string;
  readonly journals: readonly JournalLines[];
}

/** What scoring is made of, and what it does not read and stands, in fold order. */
export interface ScoringFold {
  readonly evaluation: ScoredEvaluation;
  /** All entries that have their place, those that are set aside too. */
  readonly ordered: readonly PlacedEntry[];
  /** All entries that are not set aside, those that were taken back too. */
  readonly inPlace: readonly Authored[];
  readonly unread: readonly Authored<UnreadAct>[];
  readonly sheetWithdrawals: readonly SheetWithdrawal[];
}

interface Folded {
  readonly input: FoldInput;
  readonly fold: ScoringFold;
}

// Entries that are read once are folded twice: for scoring, and where a page asks, on site too.
const folds = new WeakMap<FoldInput['journals'], Folded>();

const isUnread = (entry: Authored): entry is Authored<UnreadAct> => isUnreadType(entry.act.type);

/**
 * Folds what scoring is made of. Entries about the work on site and the report's way take their place in the order, are
 * withdrawn and judged by role and declaration like all others, and handed on unread.
 */
export function foldForScoring(input: FoldInput): ScoringFold {
  const before = folds.get(input.journals);
  const { package: pkg, packageDigest } = input;
  if (before?.input.package === pkg && before.input.packageDigest === packageDigest) {
    return before.fold;
  }
  const fold = foldAnew(input);
  folds.set(input.journals, { input, fold });
  return fold;
}

function foldAnew(input: FoldInput): ScoringFold {
  const { ordered, strands, forks, broken } = orderEntries(evaluationJournals(input.journals));
  const reasons = new Map<string, SetAsideReason>();
  const openings = new Openings(input.package, input.packageDigest);
  const authored = authorEntries(ordered, openings, reasons);
  const withdrawals = resolveWithdrawals(ordered, authored);
  for (const [hash, reason] of withdrawals.setAside) reasons.set(hash, reason);
  const state = new FoldState(input.package, input.packageDigest, ordered);
  for (const entry of authored) {
    const { hash } = entry.placed;
    if (withdrawals.withdrawn.has(hash) || reasons.has(hash)) continue;
    const reason = state.apply(entry);
    if (reason !== null) reasons.set(hash, reason);
  }
  const evaluation: ScoredEvaluation = {
    journals: openings.journals(),
    heads: headsOf(ordered),
    tips: tipsOf(strands),
    declarations: state.declarations.declarations(),
    registers: state.bank.registers(),
    conflicts: state.bank.conflicts(),
    evidence: state.evidence,
    assigned: state.assigned,
    withdrawn: ordered.flatMap(({ hash }) => withdrawals.withdrawn.get(hash) ?? []),
    reviews: state.reviews,
    sealed: state.sealed,
    statements: state.statements,
    setAside: setAsideOf(ordered, reasons),
    forks: state.settlements.over({ forks, strands }),
    broken,
    entryCount: ordered.length,
  };
  const inPlace = authored.filter(({ placed: { hash } }) => !reasons.has(hash));
  const stands = ({ placed: { hash } }: Authored) => !withdrawals.withdrawn.has(hash);
  const unread = inPlace.filter(isUnread).filter(stands);
  return { evaluation, ordered, inPlace, unread, sheetWithdrawals: withdrawals.sheets };
}

/** Reads every entry and finds its author; reasons against are noted in `reasons`. */
function authorEntries(
  ordered: readonly PlacedEntry[],
  openings: Openings,
  reasons: Map<string, SetAsideReason>,
): readonly Authored[] {
  const authored: Authored[] = [];
  for (const placed of ordered) {
    const act = readAct(placed);
    const entry = typeof act === 'string' ? act : openings.take({ placed, act });
    if (typeof entry === 'string') reasons.set(placed.hash, entry);
    else if (entry !== null) authored.push(entry);
  }
  return authored;
}

function setAsideOf(
  ordered: readonly PlacedEntry[],
  reasons: ReadonlyMap<string, SetAsideReason>,
): readonly SetAside[] {
  return ordered.flatMap(({ entry: { journal, seq, type }, hash }) => {
    const reason = reasons.get(hash);
    return reason === undefined ? [] : [{ journal, seq, hash, type, reason }];
  });
}
