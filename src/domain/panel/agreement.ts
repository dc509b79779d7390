import type Fraction from 'fraction.js';
import { intraclassCorrelation, kendallW } from './concordance';
import type { PanelPart } from './convening';
import type { IndicatorResult, PartResult } from './panel-result';

/** How far the members of one part agree over all indicators that each of them scored. */
export interface Agreement {
  readonly part: PanelPart;
  readonly members: number;
  readonly indicators: number;
  /** Kendall's W; null where it says nothing. */
  readonly w: Fraction | null;
  /** ICC(2,1) of shares of the weight; null where it says nothing. */
  readonly icc: Fraction | null;
}

interface Row {
  readonly weight: Fraction;
  readonly result: PartResult;
}

function rowsOf(indicators: readonly IndicatorResult[], part: string): readonly Row[] {
  return indicators.flatMap(({ weight, parts }) => {
    const result = parts.find((each) => each.part.id === part);
    const isScored = result !== undefined && result.scores.length > 0 && weight.compare(0) > 0;
    return isScored ? [{ weight, result }] : [];
  });
}

/** Members that scored every one of the rows: only their scores stand beside each other. */
function inAll(rows: readonly Row[]): readonly string[] {
  const [first, ...others] = rows.map(
    ({ result }) => new Set(result.scores.map(({ member }) => member)),
  );
  return [...(first ?? [])].filter((member) => others.every((row) => row.has(member))).sort();
}

/**
 * Agreement of each part of the panel, from scores as shares of each indicator's weight, so that
 * indicators of different weights stand beside each other.
 */
export function agreementOf(
  parts: readonly PanelPart[],
  indicators: readonly IndicatorResult[],
): readonly Agreement[] {
  return parts.map((part) => {
    const rows = rowsOf(indicators, part.id);
    const members = inAll(rows);
    const table = rows.map(({ weight, result }) =>
      members.flatMap((member) => {
        const score = result.scores.find((each) => each.member === member)?.score;
        return score === undefined ? [] : [score.div(weight)];
      }),
    );
    const counts = { members: members.length, indicators: rows.length };
    return { part, ...counts, w: kendallW(table), icc: intraclassCorrelation(table) };
  });
}
