import { type CheckRow, checkDifference } from '../../../domain/fieldwork/check-table';
import { CHECK_WORDS } from '../../../text/check-words';
import type { Fact } from '../../../ui/facts';
import { printQuantity } from '../forms/typed-number';

/** A difference with its sign; nothing found missing is 0. */
const signed = (milli: number): string =>
  milli > 0 ? `+${printQuantity(milli)}` : printQuantity(milli).replace('-', '−');

/** Planned, accounted, found and the differences, as far as they are known. */
export function checkFacts(row: CheckRow): readonly Fact[] {
  const { toPlanMilli, toAccountMilli } = checkDifference(row);
  const said: readonly [string, number | null, (milli: number) => string][] = [
    [CHECK_WORDS.planned, row.plannedMilli, printQuantity],
    [CHECK_WORDS.accounted, row.accountedMilli, printQuantity],
    [CHECK_WORDS.found, row.foundMilli, printQuantity],
    [CHECK_WORDS.toPlan, toPlanMilli, signed],
    [CHECK_WORDS.toAccount, toAccountMilli, signed],
  ];
  return said.flatMap(([term, value, print]) =>
    value === null ? [] : [{ term, detail: `${print(value)} ${row.unit}` }],
  );
}

/** The line in one sentence: planned 20, found 18 (−2) 张. */
export function sayCheck(row: CheckRow): string {
  const facts = checkFacts(row).map(({ term, detail }) => `${term} ${detail as string}`);
  return row.foundMilli === null ? [...facts, CHECK_WORDS.notFound].join('，') : facts.join('，');
}
