import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import type { Role } from '../../domain/assignment/role';
import type { Evaluation } from '../../domain/journal/evaluation';
import type { Manifest } from '../../domain/report/manifest';
import type { EvaluationScore } from '../../domain/scoring/score-evaluation';
import type { Statement } from '../../trust/statement';
import type { PaperImage } from '../paper/paper-document';

/** A statement about the report, with the name of whoever made it. */
export interface PaperSignature extends Pick<Statement, 'kind' | 'at'> {
  readonly name: string;
  readonly role: Role;
}

/**
 * For whom a document of a report is: a draft for comments, a version for the agency's reviewers, the
 * whole report, or the version that may
 * be published, without what its writers withheld and without people, pictures and comments.
 */
export type PaperAudience = 'comments' | 'review' | 'whole' | 'public';

/** Whether what its writers withheld is left out: parties and the public do not get it. */
export const isWithheldFrom = (audience: PaperAudience): boolean =>
  audience === 'comments' || audience === 'public';

/** What a report's document is made of. */
export interface ReportPaperInput {
  readonly package: AssignmentPackage;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest's text. */
  readonly digest: string;
  /** As it stood when the manifest was composed (`evaluationBehind`), and its score. */
  readonly evaluation: Evaluation;
  readonly score: EvaluationScore;
  readonly audience: PaperAudience;
  readonly signatures: readonly PaperSignature[];
  /** Pictures of evidence that are to be printed, by digest; small enough for a page. */
  readonly images: ReadonlyMap<string, PaperImage>;
  /** What a reader holds against the bureau's log; null while the bureau holds nothing. */
  readonly receipt: string | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}
