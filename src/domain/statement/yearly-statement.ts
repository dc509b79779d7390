import { type Figure, figureOf } from './figure';
import { STATEMENT_WORKS, type StatementWork, type YearlyFact } from './yearly-fact';

/** What a breakdown goes by. */
export type BreakdownBy = 'grade' | 'result' | 'isDone' | 'state';

/** The facts of one value; null where a fact does not say. */
export interface Part {
  readonly value: string | null;
  readonly figure: Figure;
}

/** One kind of work of a year; its parts together are the whole, each fact in one of them. */
export interface StatementSection {
  readonly work: StatementWork;
  readonly all: Figure;
  readonly by: BreakdownBy | null;
  readonly parts: readonly Part[];
  /** Departments that are named, in their own order. */
  readonly departments: readonly string[];
}

/** What a year comes to. A kind of work without facts is not known, and never none. */
export interface YearlyStatement {
  readonly year: number;
  readonly sections: readonly StatementSection[];
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
    'notSupported',
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

function partsOf(facts: readonly YearlyFact[], by: BreakdownBy): readonly Part[] {
  const groups = new Map<string | null, YearlyFact[]>();
  for (const fact of facts) {
    const said = fact[by];
    const value = said === undefined ? null : String(said);
    groups.set(value, [...(groups.get(value) ?? []), fact]);
  }
  return [...groups]
    .sort(([a], [b]) => placeOf(a) - placeOf(b) || textOrder(a ?? '', b ?? ''))
    .map(([value, group]) => ({ value, figure: figureOf(group) }));
}

function sectionOf(work: StatementWork, facts: readonly YearlyFact[]): StatementSection {
  const by = BY[work] === undefined ? 'grade' : BY[work];
  const departments = new Set(facts.flatMap(({ department }) => department ?? []));
  return {
    work,
    all: figureOf(facts),
    by,
    parts: by === null ? [] : partsOf(facts, by),
    departments: [...departments].sort(textOrder),
  };
}

/**
 * Counts a year. Facts of other years are passed over, and the order of facts does not matter.
 *
 * @param facts each with an id of its own
 */
export function yearlyStatement(year: number, facts: readonly YearlyFact[]): YearlyStatement {
  const own = facts.filter((fact) => fact.year === year);
  const sections = STATEMENT_WORKS.map((work) =>
    sectionOf(
      work,
      own.filter((fact) => fact.work === work),
    ),
  );
  return { year, sections };
}

/** The facts that a figure counts, in its order: what a number opens. */
export function factsOf(figure: Figure, facts: readonly YearlyFact[]): readonly YearlyFact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return figure.ids.flatMap((id) => byId.get(id) ?? []);
}
