import type { AssignmentPackage } from '../../assignment/assignment-package';
import type { Evidence } from '../../evidence/evidence';
import type { Indicator } from '../../framework/framework';
import { checkpointsOf } from '../../framework/rule-inputs';
import type { AuthoredOf } from '../authored';
import type { AssignedEvidence, CapturedEvidence } from '../evaluation';
import type { SetAsideReason } from '../set-aside';

/** Whether what evidence claims to prove exists in the package: indicator, check point, site. */
export function proofFault(
  { indicator, checkpoint, site }: Evidence['proves'],
  indicators: ReadonlyMap<string, Indicator>,
  { sites }: AssignmentPackage,
): SetAsideReason | null {
  if (site !== null && !sites.some(({ id }) => id === site)) return 'unknown-site';
  if (indicator === null) return checkpoint === null ? null : 'unknown-checkpoint';
  const rule = indicators.get(indicator)?.rule;
  if (rule === undefined) return 'unknown-indicator';
  const isKnown = checkpoint === null || checkpointsOf(rule).some(({ id }) => id === checkpoint);
  return isKnown ? null : 'unknown-checkpoint';
}

/** One more thing that evidence proves, with who said so and in which entry. */
export function assignedBy({
  act,
  opened,
  placed,
}: AuthoredOf<'evidence.assigned'>): AssignedEvidence {
  const { journal, seq, at } = placed.entry;
  const { sha256, ...proves } = act.body;
  return { sha256, proves, person: opened.person, journal, seq, hash: placed.hash, at };
}

/** A piece of evidence with who captured it and in which entry. */
export function capturedBy({
  act,
  opened,
  placed,
}: AuthoredOf<'evidence.captured'>): CapturedEvidence {
  const { journal, seq, at, mono } = placed.entry;
  const { evidence } = act.body;
  return { evidence, person: opened.person, journal, seq, hash: placed.hash, at, mono };
}
