import { latest, type Said } from '../journal/revisions';
import type { FieldBody } from './field-act';
import type { FieldPlan } from './field-plan';
import type { Fieldwork } from './fieldwork';

type Traced = FieldBody<'fund.traced'>;

/** One step of the money, with how it stands to the step that brought it there. */
export interface FundStep extends Traced {
  readonly standing: readonly Said<Traced>[];
  /** Arrived less sent, in fen; null where one of the two is unknown. */
  readonly differenceFen: number | null;
  /** Days between the arrival at the giver and here; null where one of the two is unknown. */
  readonly days: number | null;
  /** How many steps before it lead here; 0 for the first. */
  readonly depth: number;
}

const DAY_MS = 86_400_000;
const dayMs = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** @param before the step that brought the money to the giver */
function stepOf(
  standing: readonly Said<Traced>[],
  value: Traced,
  before: Traced | null,
  depth: number,
): FundStep {
  const { sentFen, arrivedFen, arrivedOn } = value;
  const known = sentFen !== null && arrivedFen !== null;
  const since = before?.arrivedOn ?? null;
  return {
    ...value,
    standing,
    depth,
    differenceFen: known ? arrivedFen - sentFen : null,
    days:
      since === null || arrivedOn === null
        ? null
        : Math.round((dayMs(arrivedOn) - dayMs(since)) / DAY_MS),
  };
}

/**
 * The steps as the money went, each after the step that brought it to its giver. A ring, which money
 * that comes back makes, is followed once.
 */
export function fundChain({ funds }: Pick<Fieldwork, 'funds'>): readonly FundStep[] {
  const words = Object.values(funds).flatMap((standing) => {
    const value = latest(standing)?.value;
    return value === undefined ? [] : [{ standing, value }];
  });
  const takers = new Set(words.map(({ value }) => value.to));
  const placed = new Map<string, FundStep>();
  const follow = (word: (typeof words)[number], before: Traced | null, depth: number): void => {
    if (placed.has(word.value.step)) return;
    placed.set(word.value.step, stepOf(word.standing, word.value, before, depth));
    for (const next of words) {
      if (next.value.from === word.value.to) follow(next, word.value, depth + 1);
    }
  };
  for (const word of words) if (!takers.has(word.value.from)) follow(word, null, 0);
  for (const word of words) follow(word, null, 0);
  return [...placed.values()];
}

/** Different users at the end of the line to whom the money was followed, and how many are asked for. */
export function lowestUsers(
  { lowestLevelUsers }: Pick<FieldPlan, 'lowestLevelUsers'>,
  steps: readonly Pick<Traced, 'isLowest' | 'to'>[],
): { readonly found: number; readonly asked: number; readonly missing: number } {
  const found = new Set(steps.filter(({ isLowest }) => isLowest).map(({ to }) => to)).size;
  return { found, asked: lowestLevelUsers, missing: Math.max(0, lowestLevelUsers - found) };
}
