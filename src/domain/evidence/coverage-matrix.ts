import type { AssignmentPackage, Site } from '../assignment/assignment-package';
import type { CapturedEvidence, Evaluation } from '../journal/evaluation';
import type { Evidence } from './evidence';
import { siteAround } from './grade-facts';
import { distanceM } from './position';
import { proofsOf } from './proofs';
import { standingAlone } from './standing-alone';

/** Pieces of evidence by indicator and site; null stands for evidence that belongs to no site. */
export interface CoverageMatrix {
  count(indicator: string, site: string | null): number;
  /** Pieces that prove no indicator yet. */
  readonly unassigned: number;
}

/** What the sites of evidence are found by: all sites, and where each visit went. */
export interface SiteGround {
  readonly sites: readonly Site[];
  readonly visits: ReadonlyMap<string, string>;
}

/** The nearest site whose circle holds a point that was set by hand. */
function siteUnder(point: NonNullable<Evidence['manual']>, sites: readonly Site[]): Site | null {
  const held = sites
    .map((site) => ({ site, metres: distanceM(point, site) }))
    .filter(({ site, metres }) => metres <= site.radiusM)
    .sort((a, b) => a.metres - b.metres);
  return held[0]?.site ?? null;
}

/**
 * The sites that a piece of evidence belongs to: those that it names, else that of its visit, else
 * the one within which the phone said that it was, else the one on which a point was set by hand.
 */
export function sitesOf(
  proofs: readonly Evidence['proves'][],
  { visit, fixes, manual }: Pick<Evidence, 'visit' | 'fixes' | 'manual'>,
  { sites, visits }: SiteGround,
): readonly string[] {
  const named = proofs.flatMap(({ site }) => (site === null ? [] : [site]));
  if (named.length > 0) return [...new Set(named)];
  const visited = visit === undefined ? undefined : visits.get(visit);
  if (visited !== undefined) return [visited];
  const around = siteAround(fixes, sites) ?? (manual && siteUnder(manual, sites));
  return around ? [around.id] : [];
}

/** What one piece counts for: each indicator that it proves, at each site that the proof is of. */
function cellsOf(
  item: CapturedEvidence,
  evaluation: Pick<Evaluation, 'assigned'>,
  ground: SiteGround,
): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const proof of proofsOf(evaluation, item)) {
    if (proof.indicator === null) continue;
    const sites = sitesOf([proof], item.evidence, ground);
    for (const site of sites.length > 0 ? sites : [null]) cells.add(cell(proof.indicator, site));
  }
  return cells;
}

const cell = (indicator: string, site: string | null): string => `${site ?? ''} ${indicator}`;

/** Indicators by sites with how many pieces of evidence there are; what was derived counts once. */
export function coverageMatrix(
  { sites }: Pick<AssignmentPackage, 'sites'>,
  evaluation: Pick<Evaluation, 'evidence' | 'assigned' | 'fieldwork'>,
): CoverageMatrix {
  const visits = new Map(evaluation.fieldwork.visits.map(({ value }) => [value.visit, value.site]));
  const counts = new Map<string, number>();
  let unassigned = 0;
  for (const item of standingAlone(evaluation.evidence)) {
    const cells = cellsOf(item, evaluation, { sites, visits });
    if (cells.size === 0) unassigned += 1;
    for (const each of cells) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return { unassigned, count: (indicator, site) => counts.get(cell(indicator, site)) ?? 0 };
}
