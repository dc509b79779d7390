import type { Manifest } from '../report/manifest';
import type { Course } from './course';
import type { CourseBody } from './course-act';

/** By whom, when and in which entry something was said. */
interface Authorship {
  readonly journal: string;
  readonly seq: number;
  readonly hash: string;
  readonly person: string;
  readonly at: string;
}

/** A version of the report that went out for comments, or was laid before the reviewers. */
export interface IssuedVersion extends Authorship {
  readonly manifest: Manifest;
  /** What it says, to be compared (`reportContent`). */
  readonly content: string;
  readonly purpose: 'comments' | 'review';
}

export type RecordedComments = CourseBody<'comments.recorded'> & Authorship;
export type MadeReview = CourseBody<'review.made'> & Authorship;
export type RemarkAnswer = CourseBody<'comment.answered'> & Authorship;
export type RecordedAcknowledgement = CourseBody<'acknowledgement.recorded'> & Authorship;
export type SealAttached = CourseBody<'seal.attached'> & Authorship;
export type FindingClosing = CourseBody<'finding.closed'> & Authorship;

/** How far a report is on its way, with what was said on it. Everything in the order of the fold. */
export interface CourseState {
  readonly course: Course;
  readonly versions: readonly IssuedVersion[];
  readonly comments: readonly RecordedComments[];
  readonly answers: readonly RemarkAnswer[];
  readonly reviews: readonly MadeReview[];
  readonly closings: readonly FindingClosing[];
  /** What the unit said of sealed reports, as it stands: those that were put right are gone. */
  readonly acknowledgements: readonly RecordedAcknowledgement[];
  /** Those that were put right: their papers and signatures are there still. */
  readonly putRight: readonly RecordedAcknowledgement[];
  readonly seals: readonly SealAttached[];
}
