import type { CapturedEvidence } from '../../../domain/journal/evaluation';

/** A page that was just taken. `plain`: the person does not want it straightened. */
export interface PageStep {
  readonly kind: 'page' | 'plain';
  readonly sha256: string;
}

/** What a window of pages shows: the camera, or one page. */
export type ScanStep = { readonly kind: 'camera' } | PageStep;

/** How a step is named in the address of the window; back to it after the page was lost. */
export const scanAddress = (step: ScanStep): string =>
  step.kind === 'camera' ? 'scan' : `${step.kind}-${step.sha256}`;

/** The step that an address names; null where it names none. */
export function scanStepOf(address: string | null): ScanStep | null {
  if (address === 'scan') return { kind: 'camera' };
  const [, kind, sha256] = /^(page|plain)-([0-9a-f]{64})$/.exec(address ?? '') ?? [];
  if (sha256 === undefined) return null;
  return { kind: kind === 'page' ? 'page' : 'plain', sha256 };
}

/**
 * Where a page stands. `awaited`: its entry is on the disk and about to be read; `open`: its corners
 * are asked for. A copy that is on the disk says more than the address.
 */
export function pageStand(
  { kind, sha256 }: PageStep,
  evidence: readonly CapturedEvidence[],
): 'awaited' | 'open' | 'straightened' | 'plain' {
  const isCopy = ({ evidence: { derived } }: CapturedEvidence) =>
    derived?.from === sha256 && derived.how === 'straightened';
  if (evidence.some(isCopy)) return 'straightened';
  if (kind === 'plain') return 'plain';
  return evidence.some((each) => each.evidence.sha256 === sha256) ? 'open' : 'awaited';
}
