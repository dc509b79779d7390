import { figureField, type Registers } from '../../domain/journal/register';
import { rescoreIndicator, scoreEvaluation } from '../../domain/scoring/score-evaluation';
import { madeFramework, madeRegisters } from './made-framework';
import { type Measured, measure } from './measure';

/** From a usual evaluation to more than anybody commissions. */
const MOST = 10_000;
const SIZES = [60, 300, 1000, 3000, MOST] as const;

/** The size, and the median in milliseconds, that one change must stay under. */
export const SCORING_WANTED = { size: 1000, changeMs: 2 } as const;

const CHANGES = 200;

/** Each indicator may cost this much more among 10,000 than among 60: caches, not growth. */
export const GROWTH_ALLOWED = 1.5;

/** Costs of one size: a change of one figure, and scoring everything. */
export interface SizeCosts {
  readonly size: number;
  readonly change: Measured;
  readonly all: Measured;
}

/** Bare integer sums of as many scores: what no scoring can go below. */
function sumIntegers(size: number): void {
  let sum = 0n;
  for (let i = 0; i < size; i++) sum += BigInt(i);
  if (sum < 0n) throw new Error('a sum of scores is never negative');
}

/** The registers with one figure of the second indicator, a ratio, entered anew. */
const changed = (registers: Registers, value: number): Registers => {
  const field = figureField('I1', 'a');
  const [first] = registers[field] ?? [];
  return { ...registers, [field]: first === undefined ? [] : [{ ...first, value }] };
};

async function costsOf(size: number): Promise<SizeCosts> {
  const framework = madeFramework(size);
  const registers = madeRegisters(framework);
  const before = scoreEvaluation(framework, { registers });
  if (!before.complete) throw new Error('the made evaluation is not complete');
  const next = Array.from({ length: CHANGES }, (_, index) => changed(registers, 500 + index));
  const change = await measure(
    { name: `score one change among ${size} indicators`, unit: 'a change' },
    CHANGES,
    async () => {
      for (const now of next) rescoreIndicator(before, framework, { registers: now }, 'I1');
    },
    null,
  );
  // Every size does the same work in a run, so that their noise is alike.
  const times = Math.ceil(MOST / size);
  const all = await measure(
    { name: `score all of ${size} indicators`, unit: 'an evaluation' },
    times,
    async () => {
      for (let i = 0; i < times; i++) scoreEvaluation(framework, { registers });
    },
    async () => {
      for (let i = 0; i < times; i++) sumIntegers(size);
    },
  );
  return { size, change, all };
}

/**
 * How much dearer one indicator is among the most than among the fewest; 1 is exactly linear. Taken
 * from the least of the runs, which other work on the machine disturbs the least.
 */
export function growthOf(costs: readonly SizeCosts[]): number {
  const [few, many] = [costs[0], costs.at(-1)];
  if (few === undefined || many === undefined) return Number.POSITIVE_INFINITY;
  return many.all.leastMs / many.size / (few.all.leastMs / few.size);
}

/** Whether one change is fast enough and the work grows no faster than the framework. */
export function scoringHolds(costs: readonly SizeCosts[]): boolean {
  const wanted = costs.find(({ size }) => size === SCORING_WANTED.size);
  const isFast = (wanted?.change.medianMs ?? Number.POSITIVE_INFINITY) < SCORING_WANTED.changeMs;
  return isFast && growthOf(costs) <= GROWTH_ALLOWED;
}

/** The costs of scoring, size by size. */
export async function benchScoring(): Promise<readonly SizeCosts[]> {
  const costs: SizeCosts[] = [];
  // The first rounds would measure the compiler.
  await costsOf(SCORING_WANTED.size);
  for (const size of SIZES) costs.push(await costsOf(size));
  return costs;
}

/** What was wanted and what was found, as lines for people. */
export const sayScoring = (costs: readonly SizeCosts[]): readonly string[] => [
  `one change among ${SCORING_WANTED.size} indicators: wanted under ${SCORING_WANTED.changeMs} ms at the median`,
  `an indicator among ${costs.at(-1)?.size} costs ${growthOf(costs).toFixed(2)} times one among ` +
    `${costs[0]?.size} (1 is linear, ${GROWTH_ALLOWED} allowed)`,
];
