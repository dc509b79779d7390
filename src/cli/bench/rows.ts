import { DESK_WANTED, type DeskCost } from './desk';
import type { CategoryResult } from './lighthouse';
import type { Measured } from './measure';
import { PANEL_WANTED, type PanelCosts } from './panel-costs';
import { REPORT_WANTED } from './report-pdf';
import type { Row } from './row';
import { GROWTH_ALLOWED, growthOf, SCORING_WANTED, type SizeCosts } from './scoring';

/** What is measured to be known, and judged by nothing. */
const NO_GOAL = { goal: 'none, measured only', met: true } as const;

const short = (value: number): number => Number(value.toPrecision(4));

/** A figure with its spread; the floor stands as the peer. */
function measuredRow(bench: string, cost: Measured, runs: number, judged: Judged = NO_GOAL): Row {
  const { name, unit, medianMs, leastMs, mostMs, floorMs, note } = cost;
  return {
    ...{ name: `${bench}: ${name}`, ours: short(medianMs), unit: `ms ${unit}`, ...judged, runs },
    ...{
      peer: floorMs === null ? null : short(floorMs),
      least: short(leastMs),
      most: short(mostMs),
    },
    ratio: floorMs === null || floorMs === 0 ? null : short(medianMs / floorMs),
    ...(note === null ? {} : { note }),
  };
}

type Judged = Pick<Row, 'goal' | 'met'>;

const MEASURED_RUNS = 5;

/** The rows of `journal`. */
export const journalRows = (costs: readonly Measured[]): readonly Row[] =>
  costs.map((cost) => measuredRow('journal', cost, MEASURED_RUNS));

/** The rows of `scoring`: every size, and how the cost of one indicator grows. */
export function scoringRows(costs: readonly SizeCosts[]): readonly Row[] {
  const growth = short(growthOf(costs));
  const rows = costs.flatMap(({ size, change, all }) => {
    const met = change.medianMs < SCORING_WANTED.changeMs;
    const judged = { goal: `< ${SCORING_WANTED.changeMs} ms`, met };
    return [
      measuredRow(
        'scoring',
        change,
        MEASURED_RUNS,
        size === SCORING_WANTED.size ? judged : NO_GOAL,
      ),
      measuredRow('scoring', all, MEASURED_RUNS),
    ];
  });
  const grown: Row = {
    ...{ name: 'scoring: growth of the cost of one indicator', ours: growth, peer: null },
    ...{ unit: 'times', ratio: null, goal: `≤ ${GROWTH_ALLOWED}`, met: growth <= GROWTH_ALLOWED },
    ...{ least: growth, most: growth, runs: MEASURED_RUNS },
  };
  return [...rows, grown];
}

/** The rows of `desk`: what 95 of 100 questions took at most. */
export const deskRows = (costs: readonly DeskCost[]): readonly Row[] =>
  costs.map(({ name, asked, p95Ms, medianMs, leastMs, mostMs }) => ({
    ...{
      name: `desk: ${name}, 95 of 100`,
      ours: short(p95Ms),
      peer: null,
      unit: 'ms',
      ratio: null,
    },
    ...{ goal: `< ${DESK_WANTED.p95Ms} ms`, met: p95Ms < DESK_WANTED.p95Ms, runs: asked },
    ...{ least: short(leastMs), most: short(mostMs), note: `median ${short(medianMs)}` },
  }));

/** The row of `panel`: what 99 of 100 seals took at most, a burst a run. */
export const panelRows = ({
  seals,
  burstsMs,
  p99Ms,
  medianMs,
  leastMs,
  mostMs,
}: PanelCosts): readonly Row[] => [
  {
    ...{ name: `panel: ${seals} seals at once, 99 of 100`, ours: short(p99Ms), peer: null },
    ...{ unit: 'ms', ratio: null, goal: `< ${PANEL_WANTED.p99Ms} ms`, runs: burstsMs.length },
    ...{ met: p99Ms < PANEL_WANTED.p99Ms, least: short(leastMs), most: short(mostMs) },
    note: `bursts in turn ${burstsMs.map(short).join(', ')}; median of a seal ${short(medianMs)}`,
  },
];

/** The rows of `report-pdf`: full speed is measured, half a core is judged. */
export const reportRows = (costs: readonly Measured[]): readonly Row[] =>
  costs.map((cost, index) => {
    const judged = { goal: `< ${REPORT_WANTED.ms} ms`, met: cost.medianMs < REPORT_WANTED.ms };
    return measuredRow('report-pdf', cost, REPORT_WANTED.runs, index === 1 ? judged : NO_GOAL);
  });

/** The rows of `lighthouse`: points of 100. */
export const lighthouseRows = (results: readonly CategoryResult[], runs: number): readonly Row[] =>
  results.map(({ page, category, median, least, most, wanted, lost }) => ({
    ...{ name: `lighthouse: ${page}, ${category}`, ours: median, peer: null, unit: 'points' },
    ...{ ratio: null, goal: `≥ ${wanted}`, met: median >= wanted, least, most, runs },
    ...(lost.length === 0 ? {} : { note: lost.join(', ') }),
  }));
