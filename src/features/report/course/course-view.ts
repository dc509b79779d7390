import {
  awaitedParties,
  type Course,
  currentVersion,
  type Finding,
  levelsMissing,
  type Remark,
  remarksOf,
  type Version,
} from '../../../domain/procedure/course';
import type {
  CourseState,
  FindingClosing,
  IssuedVersion,
  MadeReview,
  RecordedComments,
  RemarkAnswer,
} from '../../../domain/procedure/course-state';
import type { Point } from '../../../domain/procedure/point';
import type { Party } from '../../../domain/procedure/procedure-setting';

/** A remark with its answer, if it has one. */
export interface SeenRemark {
  readonly point: Point;
  readonly answer: RemarkAnswer | null;
}

/** What one party said of the newest draft; null while it has said nothing. */
export interface SeenReply {
  readonly party: Party;
  readonly recorded: RecordedComments | null;
  readonly remarks: readonly SeenRemark[];
}

/** A finding of a review with how it was closed, if it was. */
export interface SeenFinding {
  readonly point: Point;
  readonly closing: FindingClosing | null;
}

export interface SeenReview {
  readonly made: MadeReview;
  readonly findings: readonly SeenFinding[];
}

/** The newest version of a report on its way, with what was said of it. */
export interface CourseView {
  readonly course: Course;
  readonly version: Version;
  /** The draft that went out for comments. */
  readonly draft: IssuedVersion;
  readonly replies: readonly SeenReply[];
  readonly awaited: readonly Party[];
  readonly openRemarks: readonly Remark[];
  readonly reviews: readonly SeenReview[];
  readonly openFindings: readonly Finding[];
  /** The newest version of all, of which a review would be. */
  readonly newest: IssuedVersion;
  /** Levels that have not looked at the newest version, by their places. */
  readonly levelsMissing: readonly number[];
}

const last = <T>(all: readonly T[]): T | undefined => all.at(-1);

/** Null before the first draft. */
export function courseView(state: CourseState): CourseView | null {
  const { course, versions, comments, answers, reviews, closings } = state;
  const { setting } = course;
  const version = currentVersion(course);
  const draft = versions.find(({ hash }) => hash === version?.draft);
  if (version === null || draft === undefined) return null;
  const since = versions.slice(versions.indexOf(draft));
  const newest = last(since) ?? draft;
  const ofIt = new Set(since.map(({ hash }) => hash));
  const openFindings = version.reviews.flatMap(({ findings }) =>
    findings.filter(({ how }) => how === null),
  );
  return {
    ...{ course, version, draft, newest, openFindings },
    replies: setting.consulted.map((party): SeenReply => {
      const recorded =
        comments.find((each) => each.draft === version.draft && each.party === party) ?? null;
      const remarks = (recorded?.remarks ?? []).map((point) => ({
        ...{ point, answer: answers.find(({ remark }) => remark === point.id) ?? null },
      }));
      return { party, recorded, remarks };
    }),
    awaited: awaitedParties(setting, version),
    openRemarks: remarksOf(version).filter(({ answer }) => answer === null),
    reviews: reviews
      .filter((made) => ofIt.has(made.version))
      .map((made) => ({
        made,
        findings: made.findings.map((point) => ({
          ...{ point, closing: closings.find(({ finding }) => finding === point.id) ?? null },
        })),
      })),
    levelsMissing: levelsMissing(setting, version, newest.content),
  };
}
