import type { Evaluation } from '../../domain/journal/evaluation';
import { isInOpenFork } from '../../domain/journal/open-forks';
import type { Registers, Written } from '../../domain/journal/register';

/** A value that stands, with the register that holds it. */
export interface StandingValue {
  readonly field: string;
  readonly written: Written;
}

/** What an indicator's page asks for; the unit's own scores come by the file, not one by one. */
const ASKED: ReadonlySet<string> = new Set([
  ...['checkpoint', 'figure', 'score', 'deduction'],
  ...['answer', 'choice'],
]);

/** Registers of one indicator: their names carry it in second place. */
const fieldsOf = (registers: Registers, indicator: string): readonly string[] =>
  Object.keys(registers).filter((field) => {
    const [kind = '', of] = field.split(':');
    return of === indicator && ASKED.has(kind);
  });

const isLater = (a: Written, b: Written): boolean =>
  a.journal === b.journal ? a.seq > b.seq : Date.parse(a.at) > Date.parse(b.at);

/**
 * What a person wrote last for an indicator, of all that still stands and can be taken back; null
 * when there is nothing such.
 */
export function latestOwn(
  evaluation: Pick<Evaluation, 'registers' | 'forks'>,
  indicator: string,
  person: string,
): StandingValue | null {
  const { registers } = evaluation;
  let latest: StandingValue | null = null;
  for (const field of fieldsOf(registers, indicator)) {
    for (const written of registers[field] ?? []) {
      // One entry took all scores of a panel: it is taken back where it was made, not from one of them.
      if (written.panel !== undefined || written.person !== person) continue;
      if (isInOpenFork(evaluation, written)) continue;
      if (latest === null || isLater(written, latest.written)) latest = { field, written };
    }
  }
  return latest;
}
