import type { AssignmentPackage, Site } from '../assignment/assignment-package';
import type { ClockComparison } from '../fieldwork/fieldwork';
import type { CapturedEvidence, Evaluation } from '../journal/evaluation';
import { epochMs, type Instant } from '../kernel/instant';
import type { CaptureSource } from './evidence';
import type { GradeFacts } from './grade';
import { GRADE_LIMITS } from './grade-limits';
import { distanceM, type Fix } from './position';

/** What the grades of an assignment's evidence are computed from, made ready once for all of it. */
export interface GradeGround {
  readonly sites: ReadonlyMap<string, Site>;
  /** Site of each visit. */
  readonly visits: ReadonlyMap<string, string>;
  /** First comparison of each start of the app. */
  readonly comparisons: ReadonlyMap<string, ClockComparison>;
  readonly originals: ReadonlyMap<string, CapturedEvidence>;
}

export function gradeGround(
  { sites }: Pick<AssignmentPackage, 'sites'>,
  { fieldwork, evidence }: Pick<Evaluation, 'fieldwork' | 'evidence'>,
): GradeGround {
  const comparisons = new Map<string, ClockComparison>();
  for (const said of fieldwork.clocks) {
    const { session } = said.value;
    if (said.mono.session === session && !comparisons.has(session)) comparisons.set(session, said);
  }
  return {
    sites: new Map(sites.map((site) => [site.id, site])),
    visits: new Map(fieldwork.visits.map(({ value }) => [value.visit, value.site])),
    comparisons,
    originals: new Map(evidence.map((item) => [item.evidence.sha256, item])),
  };
}

const PATH: Readonly<Record<CaptureSource, GradeFacts['path']>> = {
  camera: 'inApp',
  recorder: 'inApp',
  systemCamera: 'systemCamera',
  import: 'other',
  derived: 'other',
};

/** The fresh reading of the smallest radius; null when there is none. */
function bestFreshFix(fixes: readonly Fix[]): Fix | null {
  const fresh = fixes.filter(({ ageMs }) => ageMs <= GRADE_LIMITS.fixAgeMs);
  return fresh.reduce<Fix | null>(
    (best, fix) => (best === null || fix.accuracyCm < best.accuracyCm ? fix : best),
    null,
  );
}

/** The site in whose circle the best reading lies, the same allowance as for the grade made. */
export function siteAround(fixes: readonly Fix[], sites: readonly Site[]): Site | null {
  const fix = bestFreshFix(fixes);
  if (fix === null || fix.accuracyCm > GRADE_LIMITS.accuracyM * 100) return null;
  const around = sites
    .map((site) => ({ site, beyondM: distanceM(fix, site) - site.radiusM }))
    .filter(({ beyondM }) => beyondM <= GRADE_LIMITS.accuracyM)
    .sort((a, b) => a.beyondM - b.beyondM);
  return around[0]?.site ?? null;
}

/** The site that the evidence names, or that its visit was to; else the one that lies next. */
function siteFor(item: CapturedEvidence, fix: Fix, ground: GradeGround): Site | null {
  const { proves, visit } = item.evidence;
  const named = proves.site ?? (visit === undefined ? null : ground.visits.get(visit));
  if (named) return ground.sites.get(named) ?? null;
  const byDistance = [...ground.sites.values()].sort(
    (a, b) => distanceM(fix, a) - a.radiusM - (distanceM(fix, b) - b.radiusM),
  );
  return byDistance[0] ?? null;
}

/**
 * How far ahead of the server's the clock was at a capture, and whether it was set back between the
 * two. Running ahead shows nothing: on many phones the clock that nobody can set rests while they
 * sleep.
 */
function clockAt(
  item: Pick<CapturedEvidence, 'mono' | 'at'>,
  { comparisons }: Pick<GradeGround, 'comparisons'>,
): { readonly clock: GradeFacts['clock']; readonly aheadMs: number } {
  const compared = comparisons.get(item.mono.session);
  if (compared === undefined) return { clock: 'unknown', aheadMs: 0 };
  const wallMs = epochMs(item.at) - epochMs(compared.at);
  const drift = wallMs - (item.mono.ms - compared.mono.ms);
  const moved = drift < -GRADE_LIMITS.clockDriftMs;
  return { clock: moved ? 'moved' : 'compared', aheadMs: compared.value.aheadMs };
}

/**
 * What is known of a piece of evidence. What was derived is no better than its original, and the
 * original's facts are its own; where that is not at hand, nothing is known.
 *
 * @param anchoredAt first time that the bureau's log put on a receipt over the original
 */
export function gradeFacts(
  item: CapturedEvidence,
  ground: GradeGround,
  anchoredAt: (item: CapturedEvidence) => Instant | null,
): GradeFacts {
  const original = originalOf(item, ground.originals);
  const { evidence } = original;
  const fix = evidence.source === 'import' ? null : bestFreshFix(evidence.fixes);
  const site = fix && siteFor(original, fix, ground);
  const { clock, aheadMs } = clockAt(original, ground);
  const anchored = anchoredAt(original);
  const takenMs = epochMs(evidence.capturedAt) - aheadMs;
  return {
    path: PATH[evidence.source],
    accuracyCm: fix?.accuracyCm ?? null,
    distanceM: fix && site ? Math.round(distanceM(fix, site)) : null,
    radiusM: site?.radiusM ?? 0,
    clock,
    anchoredAfterMs: anchored === null ? null : epochMs(anchored) - takenMs,
  };
}

/** The piece at the beginning of a chain of derivations, as far as it is at hand. */
export function originalOf(
  item: CapturedEvidence,
  bySha: ReadonlyMap<string, CapturedEvidence>,
): CapturedEvidence {
  let at = item;
  const seen = new Set<string>();
  while (at.evidence.derived !== undefined && !seen.has(at.evidence.sha256)) {
    seen.add(at.evidence.sha256);
    const from = bySha.get(at.evidence.derived.from);
    if (from === undefined) break;
    at = from;
  }
  return at;
}
