import { evidenceByIndicator } from '../evidence/proofs';
import { type Authored, isAct } from '../journal/authored';
import type { CapturedEvidence, ScoredEvaluation } from '../journal/evaluation';
import { byPlace } from '../journal/strand';
import { type DoneBy, doneBy, type EntriesBetween } from './entries-between';

/** A piece of evidence that only one of two versions has. */
export interface EvidenceChange {
  readonly change: 'added' | 'removed';
  readonly item: CapturedEvidence;
  /** What was done to it in between; null where the entries that are here do not tell. */
  readonly done:
    | (DoneBy & {
        readonly how: 'captured' | 'assigned' | 'withdrawn' | 'restored';
        /** Why it was taken back or restored. */
        readonly reason: string;
      })
    | null;
}

type Done = EvidenceChange['done'];

/** Whether an entry is about a piece of evidence, and of an assignment, about the indicator too. */
function isAbout(entry: Authored, item: CapturedEvidence, indicator: string | null): boolean {
  if (entry.placed.hash === item.hash) return true;
  if (!isAct(entry, 'evidence.assigned')) return false;
  const { sha256, indicator: assigned } = entry.act.body;
  return sha256 === item.evidence.sha256 && assigned === indicator;
}

function doneTo(between: EntriesBetween, item: CapturedEvidence, indicator: string | null): Done {
  let last: Done = null;
  for (const entry of between.entries) {
    const back = isAct(entry, 'entry.withdrawn') ? between.takenBack(entry) : null;
    if (!isAbout(back?.target ?? entry, item, indicator)) continue;
    const how = isAct(entry, 'evidence.assigned') ? 'assigned' : 'captured';
    // Captured for it counts as that, also where somebody assigned it once more.
    if (back === null && last !== null && last.how !== 'withdrawn') continue;
    last = { ...doneBy(entry), how: back?.kind ?? how, reason: back?.reason ?? '' };
  }
  return last;
}

type Items = readonly CapturedEvidence[];

function changesOf(
  between: EntriesBetween,
  before: Items,
  after: Items,
  indicator: string | null,
): readonly EvidenceChange[] {
  const only = (items: Items, others: Items, change: EvidenceChange['change']) => {
    const known = new Set(others.map(({ hash }) => hash));
    return items
      .filter(({ hash }) => !known.has(hash))
      .map((item) => ({ change, item, done: doneTo(between, item, indicator) }));
  };
  return [...only(before, after, 'removed'), ...only(after, before, 'added')].sort((a, b) =>
    byPlace(a.item, b.item),
  );
}

/** All evidence that only one of two evaluations has. */
export const evidenceChanges = (
  between: EntriesBetween,
  before: ScoredEvaluation,
  after: ScoredEvaluation,
): readonly EvidenceChange[] => changesOf(between, before.evidence, after.evidence, null);

/** Evidence that proves something of an indicator in only one of two evaluations. */
export const evidenceChangesFor = (
  between: EntriesBetween,
  before: ScoredEvaluation,
  after: ScoredEvaluation,
  indicator: string,
): readonly EvidenceChange[] => {
  const [old, fresh] = [before, after].map((of) => evidenceByIndicator(of).get(indicator) ?? []);
  return changesOf(between, old ?? [], fresh ?? [], indicator);
};
