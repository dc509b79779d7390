import type { Branches, Heads } from '../journal/cut-at-heads';
import type { Evaluation } from '../journal/evaluation';
import { type FoldInput, foldForScoring } from '../journal/fold-for-scoring';
import { scoreEvaluation } from '../scoring/score-evaluation';
import { branchesBeside } from './branches-beside';
import { contentNow, contentOfManifest, type VersionContent } from './version-content';

/** Stands for what everybody on this phone knows now, which no entry fixes. */
export const NOW = 'now';

/** A version of a report: a draft, what was laid before the reviewers, a seal, or what stands now. */
export interface ReportVersion {
  /** Hash of the entry that fixed it, or `NOW`. */
  readonly key: string;
  readonly kind: 'comments' | 'review' | 'sealed' | typeof NOW;
  /** Place among those of its kind, from 1. */
  readonly number: number;
  /** Who fixed it and when; null of what stands now. */
  readonly fixed: { readonly person: string; readonly at: string } | null;
  readonly says: VersionContent;
  /** What it was composed from. */
  readonly heads: Heads;
  readonly branches: Branches;
}

/** What versions are found in and compared by. */
export interface VersionGround {
  readonly input: FoldInput;
  /** All of it, folded from the input. */
  readonly evaluation: Evaluation;
}

function versionNow({ input, evaluation }: VersionGround): ReportVersion {
  const score = scoreEvaluation(input.package.framework, evaluation);
  return {
    ...{ key: NOW, kind: NOW, number: 1, fixed: null },
    says: contentNow(input.package, evaluation, score),
    heads: evaluation.heads,
    branches: branchesBeside(evaluation).branches ?? {},
  };
}

/** All versions of a report in the order of the fold, and what stands now as the last. */
export function reportVersions(ground: VersionGround): readonly ReportVersion[] {
  const { course, sealed } = ground.evaluation;
  const fixed = [
    ...course.versions.map((version) => ({ ...version, kind: version.purpose })),
    ...sealed.map((report) => ({ ...report, kind: 'sealed' as const })),
  ];
  const places = new Map(
    foldForScoring(ground.input).inPlace.map(({ placed }, place) => [placed.hash, place]),
  );
  const placeOf = ({ hash }: { readonly hash: string }): number => places.get(hash) ?? 0;
  const counts = new Map<string, number>();
  const versions = [...fixed]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ hash, kind, person, at, manifest }): ReportVersion => {
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      return {
        ...{ key: hash, kind, number, fixed: { person, at } },
        says: contentOfManifest(manifest),
        heads: manifest.journals,
        branches: manifest.branches ?? {},
      };
    });
  return [...versions, versionNow(ground)];
}

/** The versions that are compared first: the last draft, else the last seal, with what stands now. */
export function firstPair(
  versions: readonly ReportVersion[],
): { readonly from: ReportVersion; readonly to: ReportVersion } | null {
  const to = versions.at(-1);
  const earlier = versions.slice(0, -1);
  const from = earlier.findLast(({ kind }) => kind === 'comments') ?? earlier.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
