import { groupBy } from '../kernel/group-by';
import { type CountedFigure, type Figure, figureOf } from './figure';
import { STATEMENT_WORKS, type StatementWork, type YearlyFact } from './yearly-fact';

/** What a breakdown goes by. */
export const BREAKDOWNS = ['grade', 'result', 'isDone', 'state'] as const;
export type BreakdownBy = (typeof BREAKDOWNS)[number];

/** The facts of one value; null where a fact does not say. */
export interface Part<F extends CountedFigure = Figure> {
  readonly value: string | null;
  readonly figure: F;
}

/** One kind of work of a year; its parts together are the whole, each fact in one of them. */
export interface StatementSection<F extends CountedFigure = Figure> {
  readonly work: StatementWork;
  readonly all: F;
  readonly by: BreakdownBy | null;
  readonly parts: readonly Part<F>[];
}

/** What a year comes to. A kind of work without facts is not known, and never none. */
export interface YearlyStatement<F extends CountedFigure = Figure> {
  readonly year: number;
  readonly sections: readonly StatementSection<F>[];
}

const BY: Readonly<Partial<Record<StatementWork, BreakdownBy | null>>> = {
  exAnteAppraisal: 'result',
  objective: 'isDone',
  objectiveReview: null,
  monitoring: 'isDone',
  selfEvaluation: 'isDone',
  issue: 'state',
  training: null,
};

/** Known values come in this order, others after them, and what is not said at the end. */
const ORDER = [
  ...[
    '优',
    '良',
    '中',
    '低',
    '差',
    'support',
    'supportAfterRevision',
    'partialSupport',
    'reject',
    'true',
    'false',
  ],
  ...['open', 'reported', 'rectified'],
];

const placeOf = (value: string | null): number => {
  if (value === null) return ORDER.length + 1;
  const place = ORDER.indexOf(value);
  return place === -1 ? ORDER.length : place;
};

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Marks what a fact does not say; no value of a fact is empty. */
const UNSAID = '';

const saidOf = (fact: YearlyFact, by: BreakdownBy): string => String(fact[by] ?? UNSAID);

function partsOf(facts: readonly YearlyFact[], by: BreakdownBy): readonly Part[] {
  return [...groupBy(facts, (fact) => saidOf(fact, by))]
    .map(([said, group]) => ({ value: said === UNSAID ? null : said, figure: figureOf(group) }))
    .sort((a, b) => placeOf(a.value) - placeOf(b.value) || textOrder(a.value ?? '', b.value ?? ''));
}

/** What the facts of a kind of work are broken down by; null where they are not. */
const breakdownOf = (work: StatementWork): BreakdownBy | null =>
  BY[work] === undefined ? 'grade' : BY[work];

function sectionOf(work: StatementWork, facts: readonly YearlyFact[]): StatementSection {
  const by = breakdownOf(work);
  return { work, all: figureOf(facts), by, parts: by === null ? [] : partsOf(facts, by) };
}

/**
 * Counts a year. Facts of other years are passed over, and the order of facts does not matter.
 *
 * @param facts each with an id of its own
 */
export function yearlyStatement(year: number, facts: readonly YearlyFact[]): YearlyStatement {
  const own = groupBy(facts, (fact) => (fact.year === year ? fact.work : null));
  const sections = STATEMENT_WORKS.map((work) => sectionOf(work, own.get(work) ?? []));
  return { year, sections };
}

/** What a number of a statement counts: a kind of work, or the facts of it with one value. */
export interface Counted {
  readonly work: StatementWork;
  /** Undefined for the whole; null for those that do not say. */
  readonly value: string | null | undefined;
}

/** The facts of a year that a number counts, in the order of their ids. */
export function countedFacts(
  year: number,
  facts: readonly YearlyFact[],
  { work, value }: Counted,
): readonly YearlyFact[] {
  const by = breakdownOf(work);
  const isCounted = (fact: YearlyFact): boolean =>
    value === undefined || (by !== null && saidOf(fact, by) === (value ?? UNSAID));
  return facts
    .filter((fact) => fact.year === year && fact.work === work && isCounted(fact))
    .sort((a, b) => textOrder(a.id, b.id));
}
