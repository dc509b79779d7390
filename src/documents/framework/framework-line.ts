import type { Checkpoint } from '../../domain/framework/checkpoint-rules';
import type { Framework, Indicator } from '../../domain/framework/framework';
import { checkpointsOf } from '../../domain/framework/rule-inputs';
import type { IndicatorRule } from '../../domain/framework/scoring-rule';
import { PRINTING } from '../../domain/scoring/printing';
import {
  BENCHMARK_JOINT,
  CLIPPED,
  EVIDENCE_JOINT,
  type FrameworkColumn,
  POINT_SHARES,
  POINTS_OF_PART,
} from '../../text/framework-sheet-words';
import { sayRule } from '../../text/rule-words';
import {
  BENCHMARK_WORDS,
  DATA_SOURCE_WORDS,
  EVIDENCE_CLASS_WORDS,
  VALUE_METHOD_WORDS,
} from '../../text/sourcing-words';
import { CELL_LIMIT } from '../sheet/out-sheet';

/** An indicator as a line of the sheet: the text of each of its cells, empty where it has none. */
export interface FrameworkLine {
  readonly indicator: Indicator;
  readonly level: Framework['levels'][number];
  readonly group: Framework['levels'][number]['groups'][number];
  readonly cells: Readonly<Record<FrameworkColumn, string>>;
}

/** A text that a cell holds; a longer one is cut and says so. */
export const clipped = (text: string): string =>
  text.length <= CELL_LIMIT ? text : text.slice(0, CELL_LIMIT - CLIPPED.length) + CLIPPED;

const numbered = (points: readonly Checkpoint[]): readonly string[] =>
  points.map(
    ({ text, shares = 1 }, index) =>
      `${index + 1}. ${text}${shares === 1 ? '' : POINT_SHARES(shares)}`,
  );

/** Check points line by line, those of a composite rule below the name of their part. */
function pointsText(rule: IndicatorRule): string {
  if (rule.kind !== 'composite') return numbered(checkpointsOf(rule)).join('\n');
  return rule.parts
    .flatMap(({ name, rule: own }) => {
      const points = numbered(checkpointsOf(own));
      return points.length === 0 ? [] : [POINTS_OF_PART(name), ...points];
    })
    .join('\n');
}

const benchmarkText = ({ benchmark }: Indicator): string => {
  if (benchmark === undefined) return '';
  const word = BENCHMARK_WORDS[benchmark.kind];
  return benchmark.text === '' ? word : `${word}${BENCHMARK_JOINT}${benchmark.text}`;
};

/** Texts of the cells that an indicator has of its own. */
export function cellsOf(
  indicator: Indicator,
): Omit<Readonly<Record<FrameworkColumn, string>>, 'level' | 'group'> {
  const { id, name, weightMilli, explanation, rule, target, evidence, source, method, basis } =
    indicator;
  return {
    name,
    id,
    weight: PRINTING.figure(weightMilli, 'milli'),
    explanation,
    rule: clipped(sayRule(rule, PRINTING)),
    points: clipped(pointsText(rule)),
    target: target ?? '',
    evidence: (evidence ?? []).map((each) => EVIDENCE_CLASS_WORDS[each]).join(EVIDENCE_JOINT),
    source: source === undefined ? '' : DATA_SOURCE_WORDS[source],
    method: method === undefined ? '' : VALUE_METHOD_WORDS[method],
    benchmark: benchmarkText(indicator),
    basis,
  };
}

/** All indicators of a framework as lines, in its order. */
export const linesOf = ({ levels }: Framework): readonly FrameworkLine[] =>
  levels.flatMap((level) =>
    level.groups.flatMap((group) =>
      group.indicators.map((indicator) => ({
        ...{ indicator, level, group },
        cells: { level: level.name, group: group.name, ...cellsOf(indicator) },
      })),
    ),
  );
