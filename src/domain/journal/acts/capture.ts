import type { AssignmentPackage } from '../../assignment/assignment-package';
import type { Indicator } from '../../framework/framework';
import { checkpointsOf } from '../../framework/rule-inputs';
import type { AuthoredOf } from '../authored';
import type { CapturedEvidence } from '../evaluation';
import type { SetAsideReason } from '../set-aside';

/** Whether what evidence claims to prove exists in the package: indicator, check point, site. */
export function captureFault(
  { act }: AuthoredOf<'evidence.captured'>,
  indicators: ReadonlyMap<string, Indicator>,
  { sites }: AssignmentPackage,
): SetAsideReason | null {
  const { indicator, checkpoint, site } = act.body.evidence.proves;
  const rule = indicators.get(indicator)?.rule;
  if (rule === undefined) return 'unknown-indicator';
  if (checkpoint !== null && !checkpointsOf(rule).some(({ id }) => id === checkpoint)) {
    return 'unknown-checkpoint';
  }
  return site === null || sites.some(({ id }) => id === site) ? null : 'unknown-site';
}

/** A piece of evidence with who captured it and in which entry. */
export function capturedBy({
  act,
  opened,
  placed,
}: AuthoredOf<'evidence.captured'>): CapturedEvidence {
  const { journal, seq, at } = placed.entry;
  const { evidence } = act.body;
  return { evidence, person: opened.person, journal, seq, hash: placed.hash, at };
}
