import { evidenceByIndicator } from '../../domain/evidence/proofs';
import { standingAlone } from '../../domain/evidence/standing-alone';
import { type Framework, type Indicator, indicatorsOf } from '../../domain/framework/framework';
import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import { printScore } from '../../domain/scoring/print-score';
import type { AssignmentWork } from '../../store/assignment-work';
import { type Coverage, custodyOf } from '../../sync/custody';

export interface TreeRow {
  readonly indicator: Indicator;
  readonly score: IndicatorScore;
  readonly evidence: number;
  readonly evidenceHeld: number;
}

export interface TreeGroup {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly TreeRow[];
}

export interface TreeLevel {
  readonly id: string;
  readonly name: string;
  /** Sum of what is scored, printed, and the weight of all, in thousandths. */
  readonly subtotal: string;
  readonly weightMilli: number;
  readonly groups: readonly TreeGroup[];
}

function countEvidence(work: AssignmentWork, coverage: Coverage) {
  const counts = new Map<string, { all: number; held: number }>();
  for (const [indicator, proofs] of evidenceByIndicator(work.evaluation)) {
    const all = standingAlone(proofs);
    const held = all.filter(({ evidence: { sha256 } }) => {
      return custodyOf({ kind: 'evidence', sha256 }, coverage) === 'held';
    });
    counts.set(indicator, { all: all.length, held: held.length });
  }
  return counts;
}

function subtotalOf(rows: readonly TreeRow[], { rounding }: Framework): string {
  const scores = rows.flatMap(({ score }) =>
    score.status === 'scored' && score.score !== null ? [score.score] : [],
  );
  const [first, ...others] = scores;
  if (first === undefined) return printScoreZero(rounding.decimals);
  return printScore(
    others.reduce((sum, each) => sum.add(each), first),
    rounding,
  );
}

const printScoreZero = (decimals: number): string =>
  decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;

/** The three levels with scores, evidence and subtotals. */
export function treeOf(work: AssignmentWork, coverage: Coverage): readonly TreeLevel[] {
  const { framework } = work.pkg;
  const scores = new Map(work.scores.indicators.map((each) => [each.indicator, each]));
  const counts = countEvidence(work, coverage);
  const rowOf = (indicator: Indicator): readonly TreeRow[] => {
    const score = scores.get(indicator.id);
    const count = counts.get(indicator.id) ?? { all: 0, held: 0 };
    if (score === undefined) return [];
    return [{ indicator, score, evidence: count.all, evidenceHeld: count.held }];
  };
  const levels = framework.levels.map(({ id, name, groups: own }) => {
    const groups = own.map((group) => ({
      ...{ id: group.id, name: group.name },
      rows: group.indicators.flatMap(rowOf),
    }));
    const rows = groups.flatMap((group) => group.rows);
    const weightMilli = rows.reduce((sum, { indicator }) => sum + indicator.weightMilli, 0);
    return { id, name, subtotal: subtotalOf(rows, framework), weightMilli, groups };
  });
  return withRows(levels, (rows) => rows);
}

/** Levels with other rows; what has none left is left out, and subtotals stay those of whole levels. */
function withRows(
  levels: readonly TreeLevel[],
  pick: (rows: readonly TreeRow[]) => readonly TreeRow[],
): readonly TreeLevel[] {
  return levels
    .map((level) => ({
      ...level,
      groups: level.groups
        .map((group) => ({ ...group, rows: pick(group.rows) }))
        .filter(({ rows }) => rows.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0);
}

/** Only what is not yet scored. */
export const unfinishedIn = (levels: readonly TreeLevel[]): readonly TreeLevel[] =>
  withRows(levels, (rows) => rows.filter(({ score }) => score.status !== 'scored'));

/** Only the first `count` rows. */
export function firstRows(levels: readonly TreeLevel[], count: number): readonly TreeLevel[] {
  let left = count;
  return withRows(levels, (rows) => {
    const own = rows.slice(0, left);
    left -= own.length;
    return own;
  });
}

/** Ids of all indicators in order, and of those that are not scored yet. */
export function unfinishedOf(work: AssignmentWork): {
  readonly order: readonly string[];
  readonly unfinished: ReadonlySet<string>;
} {
  const left = work.scores.indicators.filter(({ status }) => status !== 'scored');
  return {
    order: indicatorsOf(work.pkg.framework).map(({ id }) => id),
    unfinished: new Set(left.map(({ indicator }) => indicator)),
  };
}
