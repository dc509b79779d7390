import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { cutAtHeads } from '../../domain/journal/cut-at-heads';
import { foldEvaluation } from '../../domain/journal/fold';
import type { JournalLines } from '../../domain/journal/journal-lines';
import { currentVersion } from '../../domain/procedure/course';
import type { CourseState } from '../../domain/procedure/course-state';
import type { Party } from '../../domain/procedure/procedure-setting';
import { allBranches, allHeads } from '../../domain/report/check-manifest';
import { composeManifest } from '../../domain/report/compose-manifest';
import type { Manifest } from '../../domain/report/manifest';
import { reportContent } from '../../domain/report/report-content';
import type { TokenGround } from '../../domain/report/token-value';
import { scoreEvaluation } from '../../domain/scoring/score-evaluation';
import { canonicalText } from '../../trust/canonical';
import { checkOpenings } from '../../trust/check-openings';
import type { ServerDeps } from '../deps';
import { storedJournals } from './assignment-fold';
import { digestOf } from './random-token';
import { newestPackage, storedPackage } from './stored-package';

/** A draft as a party reads it: what its manifest says, and what its text refers to as it stood then. */
export interface ConsultedDraft {
  readonly pkg: AssignmentPackage;
  readonly manifest: Manifest;
  readonly ground: TokenGround;
  /** When it was issued, by the phone's clock. */
  readonly at: string;
}

/**
 * What a draft was composed from, scored anew; null while not all of it is here, or where the
 * manifest says something else: nobody is shown numbers that do not come from the entries.
 */
async function groundOf(
  pkg: AssignmentPackage,
  manifest: Manifest,
  stored: readonly JournalLines[],
): Promise<TokenGround | null> {
  const { id, build, supersedes, stage, package: packageDigest } = manifest;
  const cut = cutAtHeads(stored, allHeads(manifest), allBranches(manifest));
  if (cut.missing.length > 0 || stage === undefined) return null;
  const { journals } = cut;
  const evaluation = foldEvaluation({ package: pkg, packageDigest, journals });
  const again = composeManifest({
    ...{ id, build, supersedes, stage, package: pkg, packageDigest, evaluation, journals },
    frameworkDigest: digestOf(canonicalText(pkg.framework)),
    opens: await checkOpenings(journals),
  });
  if (!again.ok || reportContent(again.value) !== reportContent(manifest)) return null;
  return { package: pkg, evaluation, score: scoreEvaluation(pkg.framework, evaluation) };
}

/** Whether comments of a party would still count: what was answered or reviewed stays as it was. */
function isOpenTo({ course }: CourseState, draft: string, party: Party): boolean {
  const version = currentVersion(course);
  if (version?.draft !== draft || version.sealed !== null) return false;
  const reply = version.replies.find((each) => each.party === party);
  const isAnswered = reply?.remarks.some(({ answer }) => answer !== null) ?? false;
  const isFixed = isAnswered || version.reviews.length > 0;
  return course.setting.consulted.includes(party) && !isFixed;
}

/**
 * The draft that a party is to comment on; null where it is not the newest one of its assignment,
 * is not all here, is not laid before this party, or comments of this party were answered.
 */
export async function consultedDraft(
  deps: ServerDeps,
  { assignment, draft, party }: { assignment: string; draft: string; party: Party },
): Promise<ConsultedDraft | null> {
  const newest = await newestPackage(deps.db, assignment);
  if (newest === null) return null;
  const journals = await storedJournals(deps, assignment);
  const { course: way } = foldEvaluation({
    ...{ package: newest.pkg, packageDigest: newest.digest, journals },
  });
  const issued = way.versions.find(({ hash }) => hash === draft);
  if (issued === undefined || !isOpenTo(way, draft, party)) return null;
  const { manifest, at } = issued;
  const pkg = await storedPackage(deps.db, assignment, manifest.package);
  const ground = pkg === null ? null : await groundOf(pkg, manifest, journals);
  return pkg === null || ground === null ? null : { pkg, manifest, ground, at };
}
