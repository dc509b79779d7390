import * as z from 'zod/mini';
import { feeds } from '../fieldwork/acts/check';
import type { FieldPlan } from '../fieldwork/field-plan';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { parseTypedDecimal } from '../kernel/typed-decimal';

/** What is to be counted on a site, with quantities as they are typed; empty where nobody knows. */
export const draftCheck = z.strictObject({
  ...{ id: code, site: plainText(0, 40), name: plainText(0, 120), unit: plainText(0, 12) },
  ...{ planned: plainText(0, 20), accounted: plainText(0, 20), feeds: z.nullable(feeds) },
});
export type DraftCheck = z.infer<typeof draftCheck>;

const DECIMALS = 3;

/** Thousandths of the unit; undefined for what is no such figure. */
function milliOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const read = parseTypedDecimal(typed, DECIMALS);
  return read.ok ? read.value : undefined;
}

/** The line of the plan that a draft comes to; null where something of it is missing. */
export function checkOf(
  { name, unit, planned, accounted, ...of }: DraftCheck,
  sites: ReadonlySet<string>,
): FieldPlan['checks'][number] | null {
  const [plannedMilli, accountedMilli] = [milliOf(planned), milliOf(accounted)];
  const isWhole = name.trim() !== '' && unit.trim() !== '' && sites.has(of.site);
  if (!isWhole || plannedMilli === undefined || accountedMilli === undefined) return null;
  return { ...of, name: name.trim(), unit: unit.trim(), plannedMilli, accountedMilli };
}
