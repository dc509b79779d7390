import { type Indicator, indicatorsOf } from '../../domain/framework/framework';
import { fromExact, fromMilli } from '../../domain/scoring/exact';
import { printExact, printScore } from '../../domain/scoring/print-score';
import { ZERO } from '../../domain/scoring/rule-outcome';
import { REPORT_PAPER_WORDS as WORDS } from '../../text/report-paper-words';
import type { PaperBar, PaperBlock } from '../paper/paper-document';
import type { ReportPaperInput } from './report-paper-input';

/** Up to so many bars the second levels are shown as well: more are no picture any more. */
const MOST_BARS = 24;

type Named = Pick<PaperBar, 'label' | 'level' | 'isStrong'>;

/** Points of some indicators by their weight; none where they have no points. */
function barOf(
  named: Named,
  indicators: readonly Pick<Indicator, 'id'>[],
  { manifest, package: pkg }: ReportPaperInput,
  printed?: string,
): readonly PaperBar[] {
  const { rounding } = pkg.framework;
  const ids = new Set(indicators.map(({ id }) => id));
  const lines = manifest.scores.filter(({ indicator }) => ids.has(indicator));
  const weight = lines.reduce((sum, { weightMilli }) => sum.add(fromMilli(weightMilli)), ZERO);
  if (weight.n === 0n) return [];
  const score = lines.reduce((sum, line) => sum.add(fromExact(line.score)), ZERO);
  const rate = score.div(weight);
  const percent = printScore(rate.mul(100), { ...rounding, decimals: 1 });
  const points = [printed ?? printScore(score, rounding), printExact(weight) ?? ''] as const;
  return [{ ...named, share: rate.valueOf(), figures: WORDS.ofWeight(...points, percent) }];
}

/**
 * The results as bars: points of each level and of the whole by their weight. None where nothing
 * was scored in points.
 */
export function resultBars(input: ReportPaperInput): readonly PaperBlock[] {
  const { framework } = input.package;
  const printed = input.manifest.total?.printed;
  const levels = framework.levels.map(({ name, groups }) => ({
    first: barOf(
      { label: name, level: 0 },
      groups.flatMap(({ indicators }) => indicators),
      input,
    ),
    second: groups.flatMap((group) =>
      barOf({ label: group.name, level: 1 }, group.indicators, input),
    ),
  }));
  const total = barOf(
    { label: WORDS.total, level: 0, isStrong: true },
    indicatorsOf(framework),
    input,
    printed,
  );
  if (total.length === 0) return [];
  const all = levels.flatMap(({ first, second }) => [...first, ...second]);
  const items = all.length < MOST_BARS ? all : levels.flatMap(({ first }) => first);
  const grades = framework.grades.map(({ label, fromMilli: from }) =>
    from === 0
      ? WORDS.gradeBelow(label)
      : WORDS.gradeFrom(label, printExact(fromMilli(from)) ?? ''),
  );
  // A single grade is a framework's way to grade nobody.
  const note = WORDS.barsNote(grades.length < 2 ? [] : grades);
  return [{ kind: 'bars', caption: WORDS.resultBars, items: [...items, ...total], note }];
}
