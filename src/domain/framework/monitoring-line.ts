import type { WatchedRule, WatchedTarget } from './unscored-rules';

/** What was entered for a line of a monitoring form. Null, empty and none are not filled in. */
export interface MonitoringLine {
  /** Amounts in the small unit of the target's figures; null where the target is in words. */
  readonly amounts: { readonly toDate: number | null; readonly forecast: number | null } | null;
  /** Of a target in words: how far it is, what is expected, and whether that misses the target. */
  readonly words: {
    readonly toDate: string;
    readonly forecast: string;
    readonly reached: boolean | null;
  } | null;
  readonly causes: readonly string[];
  readonly causeText: string;
  readonly likelihood: string | null;
}

/** What a line still lacks, or names that its form does not know. */
export type MonitoringFault =
  | 'to-date-missing'
  | 'forecast-missing'
  | 'reached-missing'
  | 'likelihood-missing'
  | 'unknown-likelihood'
  | 'cause-missing'
  | 'unknown-cause'
  | 'cause-text-missing';

const blank = (text: string): boolean => text.trim() === '';

/** Whether the forecast for the year misses the target; null while nobody can tell. */
function missesTarget(target: WatchedTarget, line: MonitoringLine): boolean | null {
  if (target.kind === 'words') {
    const reached = line.words?.reached ?? null;
    return reached === null ? null : !reached;
  }
  const forecast = line.amounts?.forecast ?? null;
  if (forecast === null) return null;
  if (target.direction === 'higher') return forecast < target.annual;
  if (target.direction === 'lower') return forecast > target.annual;
  return forecast !== target.annual;
}

function valueFaults(target: WatchedTarget, line: MonitoringLine): readonly MonitoringFault[] {
  const { amounts, words } = line;
  if (target.kind === 'quantity') {
    return [
      ...(amounts === null || amounts.toDate === null ? (['to-date-missing'] as const) : []),
      ...(amounts === null || amounts.forecast === null ? (['forecast-missing'] as const) : []),
    ];
  }
  return [
    ...(blank(words?.toDate ?? '') ? (['to-date-missing'] as const) : []),
    ...(blank(words?.forecast ?? '') ? (['forecast-missing'] as const) : []),
    ...(words === null || words.reached === null ? (['reached-missing'] as const) : []),
  ];
}

function causeFaults(
  { terms }: WatchedRule,
  { causes, causeText }: MonitoringLine,
  deviates: boolean,
): readonly MonitoringFault[] {
  const known = terms.causes.filter(({ id }) => causes.includes(id));
  const unknown = causes.some((id) => terms.causes.every((each) => each.id !== id));
  const wordless = blank(causeText) && known.some(({ needsText }) => needsText === true);
  return [
    ...(deviates && causes.length === 0 ? ['cause-missing' as const] : []),
    ...(unknown ? ['unknown-cause' as const] : []),
    ...(wordless ? ['cause-text-missing' as const] : []),
  ];
}

/** Whether a line has to say why: its forecast misses the target, or cannot reach it. */
export function deviates({ target, terms }: WatchedRule, line: MonitoringLine): boolean {
  const likelihood = terms.likelihoods.find(({ id }) => id === line.likelihood);
  return missesTarget(target, line) === true || likelihood?.needsCause === true;
}

/** Everything that keeps a line from being complete; empty when it is. */
export function monitoringFaults(
  rule: WatchedRule,
  line: MonitoringLine,
): readonly MonitoringFault[] {
  const isKnown = rule.terms.likelihoods.some(({ id }) => id === line.likelihood);
  return [
    ...valueFaults(rule.target, line),
    ...(line.likelihood === null ? ['likelihood-missing' as const] : []),
    ...(line.likelihood !== null && !isKnown ? ['unknown-likelihood' as const] : []),
    ...causeFaults(rule, line, deviates(rule, line)),
  ];
}
