import { type Branches, cutAtHeads, type Heads } from '../journal/cut-at-heads';
import { foldEvaluation } from '../journal/fold';
import type { Blocker } from './blocker';
import { composeManifest } from './compose-manifest';
import { differing, same } from './differing-lines';
import type { Manifest } from './manifest';
import type { PanelGround } from './panels-behind';

type Line<K extends 'scores' | 'evidence' | 'people'> = Manifest[K][number];

/** Where a manifest says something else than its journals do. */
export type ManifestFault =
  | { readonly kind: 'wrong-assignment' | 'wrong-package' | 'wrong-framework' }
  | { readonly kind: 'head-missing'; readonly journal: string }
  | { readonly kind: 'not-sealable'; readonly blocker: Blocker }
  | { readonly kind: 'scores-out-of-order' }
  | {
      readonly kind: 'score-differs';
      readonly indicator: string;
      readonly stated: Line<'scores'> | null;
      readonly recomputed: Line<'scores'> | null;
    }
  | {
      readonly kind: 'total-differs';
      readonly stated: Manifest['total'];
      readonly recomputed: Manifest['total'];
    }
  | {
      readonly kind: 'evidence-differs';
      readonly journal: string;
      readonly seq: number;
      readonly stated: Line<'evidence'> | null;
      readonly recomputed: Line<'evidence'> | null;
    }
  | {
      readonly kind:
        | 'branches-differ'
        | 'panels-differ'
        | 'text-differs'
        | 'grounds-differ'
        | 'course-differs'
        | 'conclusion-differs';
    }
  /** `indicator` is null where all lines are right and stand in another order. */
  | { readonly kind: 'answers-differ'; readonly indicator: string | null }
  /** It is a version on its way to a report, and none yet. */
  | { readonly kind: 'not-a-report' }
  | { readonly kind: 'people-differ' }
  | { readonly kind: 'second-looks-differ' | 'self-scores-differ' }
  | { readonly kind: 'set-aside-differs'; readonly stated: number; readonly recomputed: number };

function scoreFaults(stated: Manifest, recomputed: Manifest): readonly ManifestFault[] {
  const pairs = differing(stated.scores, recomputed.scores, ({ indicator }) => indicator);
  const order = (of: Manifest) => of.scores.map(({ indicator }) => indicator);
  if (pairs.length === 0 && !same(order(stated), order(recomputed))) {
    return [{ kind: 'scores-out-of-order' }];
  }
  return pairs.map((pair) => ({
    kind: 'score-differs',
    indicator: (pair.stated ?? pair.recomputed)?.indicator ?? '',
    ...pair,
  }));
}

function answerFaults(
  { answers: stated = [] }: Manifest,
  { answers: recomputed = [] }: Manifest,
): readonly ManifestFault[] {
  const pairs = differing(stated, recomputed, ({ indicator }) => indicator);
  if (pairs.length === 0 && !same(stated, recomputed)) {
    return [{ kind: 'answers-differ', indicator: null }];
  }
  return pairs.map((pair) => ({
    kind: 'answers-differ',
    indicator: (pair.stated ?? pair.recomputed)?.indicator ?? null,
  }));
}

function evidenceFaults(stated: Manifest, recomputed: Manifest): readonly ManifestFault[] {
  // Two branches may each have captured something at one seq: those are told apart by their order.
  const numbered = ({ evidence }: Manifest) => {
    const counts = new Map<string, number>();
    return evidence.map((line) => {
      const place = `${line.journal} ${line.seq}`;
      const nth = counts.get(place) ?? 0;
      counts.set(place, nth + 1);
      return { line, key: `${place} ${nth}` };
    });
  };
  const pairs = differing(numbered(stated), numbered(recomputed), ({ key }) => key);
  return pairs.map((pair) => {
    const [before, now] = [pair.stated?.line ?? null, pair.recomputed?.line ?? null];
    const { journal = '', seq = 0 } = before ?? now ?? {};
    return { kind: 'evidence-differs', journal, seq, stated: before, recomputed: now };
  });
}

function contentFaults(stated: Manifest, recomputed: Manifest): readonly ManifestFault[] {
  const faults: ManifestFault[] = [
    ...scoreFaults(stated, recomputed),
    ...evidenceFaults(stated, recomputed),
  ];
  if (!same(stated.total, recomputed.total)) {
    faults.push({ kind: 'total-differs', stated: stated.total, recomputed: recomputed.total });
  }
  // What was cut at heads that are none, or at the end of no branch, gives other ends again.
  const ownText = ({ text }: Manifest) => text ?? null;
  if (!same(ownText(stated), ownText(recomputed))) faults.push({ kind: 'text-differs' });
  const ownGrounds = ({ grounds }: Manifest) => grounds ?? null;
  if (!same(ownGrounds(stated), ownGrounds(recomputed))) faults.push({ kind: 'grounds-differ' });
  faults.push(...answerFaults(stated, recomputed));
  if (!same(stated.conclusion ?? null, recomputed.conclusion ?? null)) {
    faults.push({ kind: 'conclusion-differs' });
  }
  const ownCourse = ({ course }: Manifest) => course ?? null;
  if (!same(ownCourse(stated), ownCourse(recomputed))) faults.push({ kind: 'course-differs' });
  const endsOf = ({ journals, branches = {} }: Manifest) => ({ journals, branches });
  if (!same(endsOf(stated), endsOf(recomputed))) faults.push({ kind: 'branches-differ' });
  if (!same(stated.panels ?? [], recomputed.panels ?? [])) faults.push({ kind: 'panels-differ' });
  if (!same(stated.people, recomputed.people)) faults.push({ kind: 'people-differ' });
  if (!same(stated.secondLooks ?? [], recomputed.secondLooks ?? [])) {
    faults.push({ kind: 'second-looks-differ' });
  }
  if (!same(stated.selfScores ?? [], recomputed.selfScores ?? [])) {
    faults.push({ kind: 'self-scores-differ' });
  }
  if (stated.setAside !== recomputed.setAside) {
    const [before, now] = [stated.setAside, recomputed.setAside];
    faults.push({ kind: 'set-aside-differs', stated: before, recomputed: now });
  }
  return faults;
}

/** Heads of the evaluation's journals and of those of the panels that scores were taken from. */
export const allHeads = ({ journals, panels = [] }: Manifest): Heads =>
  Object.assign({}, ...panels.map((panel) => panel.journals), journals);

/** The further branches of the same journals. */
export const allBranches = ({ branches, panels = [] }: Manifest): Branches =>
  Object.assign({}, ...panels.map((panel) => panel.branches), branches);

/** What a manifest is recomputed from. */
export interface ManifestGround extends PanelGround {
  /** SHA-256 of the canonical text of the package's framework. */
  readonly frameworkDigest: string;
}

/**
 * Recomputes a manifest from the journals cut at the heads that it names and returns every
 * difference; empty when the report says exactly what the entries say.
 */
export function checkManifest(
  manifest: Manifest,
  ground: ManifestGround,
): readonly ManifestFault[] {
  const { package: assignment, packageDigest, frameworkDigest } = ground;
  const faults: ManifestFault[] = [];
  if (manifest.stage !== undefined) faults.push({ kind: 'not-a-report' });
  if (manifest.assignment !== assignment.assignment) faults.push({ kind: 'wrong-assignment' });
  if (manifest.package !== packageDigest) faults.push({ kind: 'wrong-package' });
  if (manifest.framework !== frameworkDigest) faults.push({ kind: 'wrong-framework' });
  const { journals, missing } = cutAtHeads(
    ground.journals,
    allHeads(manifest),
    allBranches(manifest),
  );
  for (const journal of missing) faults.push({ kind: 'head-missing', journal });
  if (missing.length > 0) return faults;
  const evaluation = foldEvaluation({ package: assignment, packageDigest, journals });
  const { id, build, supersedes } = manifest;
  const again = composeManifest({ ...ground, journals, id, build, supersedes, evaluation });
  return again.ok
    ? [...faults, ...contentFaults(manifest, again.value)]
    : [...faults, ...again.error.map((blocker) => ({ kind: 'not-sealable' as const, blocker }))];
}
