import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { integer } from '../kernel/quantity';
import type { MonitoringForm } from './monitoring-form';
import { direction } from './rate-rules';

/** What a line watches: a quantity in thousandths of its unit, or a target in words. */
const watched = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('quantity'),
    unitName: plainText(1, 12),
    direction,
    annualMilli: integer,
    toDateMilli: z.nullable(integer),
    forecastMilli: z.nullable(integer),
  }),
  z.strictObject({
    kind: z.literal('words'),
    annual: plainText(1, 200),
    toDate: plainText(0, 400),
    forecast: plainText(0, 400),
    deviates: z.nullable(z.boolean()),
  }),
]);

/** One indicator of a monitoring form as it was filled in. Null and empty are not filled in. */
export const monitoringLine = z.strictObject({
  indicator: plainText(1, 60),
  watched,
  causes: z.array(code),
  causeText: plainText(0, 400),
  likelihood: z.nullable(code),
});
export type MonitoringLine = z.infer<typeof monitoringLine>;

/** What a line still lacks, or names that its form does not know. */
export type MonitoringFault =
  | 'to-date-missing'
  | 'forecast-missing'
  | 'likelihood-missing'
  | 'unknown-likelihood'
  | 'cause-missing'
  | 'unknown-cause'
  | 'cause-text-missing';

const blank = (text: string): boolean => text.trim() === '';

/** Whether the forecast for the year misses the target; null while nobody can tell. */
function missesTarget(of: MonitoringLine['watched']): boolean | null {
  if (of.kind === 'words') return of.deviates;
  if (of.forecastMilli === null) return null;
  if (of.direction === 'higher') return of.forecastMilli < of.annualMilli;
  if (of.direction === 'lower') return of.forecastMilli > of.annualMilli;
  return of.forecastMilli !== of.annualMilli;
}

function valueFaults(of: MonitoringLine['watched']): readonly MonitoringFault[] {
  const toDate = of.kind === 'quantity' ? of.toDateMilli === null : blank(of.toDate);
  const forecast =
    of.kind === 'quantity' ? of.forecastMilli === null : of.deviates === null || blank(of.forecast);
  return [
    ...(toDate ? ['to-date-missing' as const] : []),
    ...(forecast ? ['forecast-missing' as const] : []),
  ];
}

function causeFaults(
  form: MonitoringForm,
  { causes, causeText }: MonitoringLine,
  deviates: boolean,
): readonly MonitoringFault[] {
  const known = form.causes.filter(({ id }) => causes.includes(id));
  const unknown = causes.some((id) => form.causes.every((each) => each.id !== id));
  const wordless = blank(causeText) && known.some(({ needsText }) => needsText === true);
  return [
    ...(deviates && causes.length === 0 ? ['cause-missing' as const] : []),
    ...(unknown ? ['unknown-cause' as const] : []),
    ...(wordless ? ['cause-text-missing' as const] : []),
  ];
}

/** Everything that keeps a line from being complete; empty when it is. */
export function monitoringFaults(
  form: MonitoringForm,
  line: MonitoringLine,
): readonly MonitoringFault[] {
  const likelihood = form.likelihoods.find(({ id }) => id === line.likelihood);
  const deviates = missesTarget(line.watched) === true || likelihood?.needsCause === true;
  return [
    ...valueFaults(line.watched),
    ...(line.likelihood === null ? ['likelihood-missing' as const] : []),
    ...(line.likelihood !== null && !likelihood ? ['unknown-likelihood' as const] : []),
    ...causeFaults(form, line, deviates),
  ];
}
