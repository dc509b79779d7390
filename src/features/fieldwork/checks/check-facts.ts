import { type CheckRow, checkDifference } from '../../../domain/fieldwork/check-table';
import { CHECK_WORDS, QUANTITY_WORDS } from '../../../text/check-words';
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
    [CHECK_WORDS.plannedSaid, row.saidPlannedMilli, printQuantity],
    [CHECK_WORDS.accounted, row.accountedMilli, printQuantity],
    [CHECK_WORDS.accountedAsked, row.askedAccountedMilli, printQuantity],
    [CHECK_WORDS.found, row.foundMilli, printQuantity],
    [CHECK_WORDS.toPlan, toPlanMilli, signed],
    [CHECK_WORDS.toAccount, toAccountMilli, signed],
  ];
  return said.flatMap(([term, value, print]) =>
    value === null ? [] : [{ term, detail: `${print(value)} ${row.unit}` }],
  );
}

/** The line in one sentence, with the differences that there are: 计划 20，实有 18，实有 − 计划 −2 张. */
export function sayCheck(row: CheckRow): string {
  const { toPlanMilli, toAccountMilli } = checkDifference(row);
  const said = [
    [QUANTITY_WORDS.planned, row.plannedMilli],
    [QUANTITY_WORDS.accounted, row.accountedMilli],
    [QUANTITY_WORDS.found, row.foundMilli],
  ] as const;
  const parts = said.flatMap(([term, value]) =>
    value === null ? [] : [`${term} ${printQuantity(value)}`],
  );
  if (row.foundMilli === null) return [...parts, CHECK_WORDS.notFound].join('，');
  if (toPlanMilli) parts.push(`${CHECK_WORDS.toPlan} ${signed(toPlanMilli)}`);
  if (toAccountMilli) parts.push(`${CHECK_WORDS.toAccount} ${signed(toAccountMilli)}`);
  return `${parts.join('，')}（${row.unit}）`;
}
