import {
  type DualTrackWarning,
  executionLow,
  type Share,
  tracksApart,
} from '../framework/dual-track';
import { type Framework, type Indicator, indicatorsOf } from '../framework/framework';
import { QUESTIONS } from '../framework/unscored-inputs';
import type { WatchedRule } from '../framework/unscored-rules';
import type { Manifest } from './manifest';

/** A warning of dual-track monitoring and the line that it is about. */
export interface MonitoringFinding {
  readonly indicator: string;
  readonly warning: DualTrackWarning;
}

interface Progress {
  readonly indicator: string;
  readonly rule: WatchedRule;
  readonly share: Share;
}

/** How far a line is by its own plan; none where it is in words, or less of it is better. */
function progressOf(
  { id, rule }: Indicator,
  { answers = [] }: Pick<Manifest, 'answers'>,
): readonly Progress[] {
  if (rule.kind !== 'watched' || rule.target.kind !== 'quantity') return [];
  if (rule.target.direction !== 'higher') return [];
  const values = answers.find(({ indicator }) => indicator === id)?.values ?? [];
  const part = values.find(({ question }) => question === QUESTIONS.toDate)?.value;
  if (typeof part !== 'number') return [];
  return [{ indicator: id, rule, share: { part, whole: rule.target.annual } }];
}

/**
 * What a monitoring form warns of as it stands: spending below the step of its month, and objectives
 * that are further ahead of or behind the spending than is allowed. Empty where the framework warns
 * of nothing. The steps are those that the framework brings, with their source.
 */
export function monitoringFindings(
  framework: Framework,
  stated: Pick<Manifest, 'answers'>,
): readonly MonitoringFinding[] {
  const { through, warnings } = framework.monitoring ?? {};
  if (through === undefined || warnings === undefined) return [];
  const all = indicatorsOf(framework).flatMap((each) => progressOf(each, stated));
  const budget = all.filter(({ rule }) => rule.track === 'budget');
  const low = budget.flatMap(({ indicator, share }): MonitoringFinding[] => {
    const warning = executionLow(warnings, through, share);
    return warning === null ? [] : [{ indicator, warning }];
  });
  const [spent, ...others] = budget;
  // Of several budgets nobody could say which an objective is held against.
  if (spent === undefined || others.length > 0) return low;
  const apart = all.flatMap(({ indicator, rule, share }): MonitoringFinding[] => {
    if (rule.track !== 'objectives') return [];
    const warning = tracksApart(share, spent.share, warnings.trackGapPpm);
    return warning === null ? [] : [{ indicator, warning }];
  });
  return [...low, ...apart];
}
