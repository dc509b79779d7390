import type * as z from 'zod/mini';
import {
  FACTS_A_PAGE,
  type FactsResponse,
  type FiguresResponse,
  type factsQuery,
  WAITING_NAMED,
} from '../../../contract/statement';
import { assessmentInput } from '../../../domain/statement/assessment-input';
import { countedFacts, yearlyStatement } from '../../../domain/statement/yearly-statement';
import type { ServerDeps } from '../../deps';
import { readStatement } from './read-statement';

/** What a year comes to, and each of its departments; counted here, since a desk shows figures only. */
export async function statementFigures(deps: ServerDeps, year: number): Promise<FiguresResponse> {
  const { facts, waiting, reports } = await readStatement(deps, year);
  const { sections } = yearlyStatement(year, facts);
  const named = waiting.slice(0, WAITING_NAMED);
  const digestOf = named.flatMap(({ fact: { id } }) => Object.entries({ [id]: reports[id] ?? '' }));
  return {
    ...{ sections, departments: assessmentInput(year, facts) },
    ...{ waiting: named, waitingCount: waiting.length, reports: Object.fromEntries(digestOf) },
  };
}

/** A page of what one number counts, with where each fact comes from. */
export async function statementFacts(
  deps: ServerDeps,
  year: number,
  { work, value, unsaid, after = '' }: z.infer<typeof factsQuery>,
): Promise<FactsResponse> {
  const { facts, reports, entered } = await readStatement(deps, year);
  const asked = { work, value: unsaid === undefined ? value : null };
  const rest = countedFacts(year, facts, asked).filter(({ id }) => id > after);
  const page = rest.slice(0, FACTS_A_PAGE);
  const ofPage = <T>(by: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(page.flatMap(({ id }) => (by[id] === undefined ? [] : [[id, by[id]]])));
  return {
    ...{ facts: [...page], reports: ofPage(reports), entered: ofPage(entered) },
    next: rest.length > page.length ? (page.at(-1)?.id ?? null) : null,
  };
}
