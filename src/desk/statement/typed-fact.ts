import { parseTypedDecimal } from '../../domain/kernel/typed-decimal';
import {
  FIELDS_OF,
  type StatementWork,
  type YearlyFact,
  yearlyFact,
} from '../../domain/statement/yearly-fact';

/** What was typed, by field; empty is not known. */
export type TypedFact = Readonly<Record<string, string>>;

const WAN_DECIMALS = 6;
const NUMBERS: Readonly<Record<string, number>> = {
  amountFen: WAN_DECIMALS,
  adjustedFen: WAN_DECIMALS,
  scoreMilli: 3,
  problems: 0,
};

/** A typed value as the fact has it; null where it is no number, undefined where nothing was typed. */
function typedValue(field: string, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  const decimals = NUMBERS[field];
  if (decimals !== undefined) {
    const isCut = field === 'adjustedFen' && /^[-－−]/.test(text);
    const parsed = parseTypedDecimal(isCut ? text.slice(1) : text, decimals);
    if (!parsed.ok) return null;
    return isCut ? -parsed.value : parsed.value;
  }
  return field === 'isDone' ? text === 'true' : text;
}

/** The fields of a kind of work whose typed values are no numbers. */
export const wrongFields = (work: StatementWork, typed: TypedFact): readonly string[] =>
  FIELDS_OF[work].filter((field) => typedValue(field, typed[field] ?? '') === null);

/** The fact that was typed, or null where it is not whole; only fields of its own work are taken. */
export function factOfTyped(
  year: number,
  work: StatementWork,
  typed: TypedFact,
): YearlyFact | null {
  const fields = ['department', ...FIELDS_OF[work]].flatMap((field) => {
    const value = typedValue(field, typed[field] ?? '');
    return value === undefined ? [] : [[field, value] as const];
  });
  const title = typed.title?.trim() ?? '';
  const made = yearlyFact.safeParse({
    id: 'new',
    year,
    work,
    title,
    ...Object.fromEntries(fields),
  });
  return made.success ? made.data : null;
}
