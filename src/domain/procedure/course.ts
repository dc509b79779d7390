import type { CourseEvent } from './course-event';
import type { Party, ProcedureSetting } from './procedure-setting';

type Decision = Extract<CourseEvent, { kind: 'answered' }>['decision'];

/** One comment in writing, and how it was answered; null while it is open. */
export interface Remark {
  readonly id: string;
  readonly answer: { readonly decision: Decision; readonly reason: string } | null;
}

/** What a party wrote about a draft; no remarks where it has none. */
export interface Reply {
  readonly party: Party;
  readonly remarks: readonly Remark[];
}

/** Something that a reviewer found, and how it was closed; null while it is open. */
export interface Finding {
  readonly id: string;
  readonly how: string | null;
}

export interface Review {
  readonly level: number;
  readonly person: string;
  readonly content: string;
  readonly findings: readonly Finding[];
}

/** From one draft to its report. A correction after signing is a version of its own; the old one stays. */
export interface Version {
  readonly draft: string;
  /** What the draft says. */
  readonly content: string;
  readonly replies: readonly Reply[];
  readonly reviews: readonly Review[];
  /** What was sealed; null before. */
  readonly sealed: string | null;
  readonly isSigned: boolean;
  readonly isSubmitted: boolean;
}

/** How far the report of an evaluation is, with every version. */
export interface Course {
  readonly setting: ProcedureSetting;
  readonly versions: readonly Version[];
}

export const beginCourse = (setting: ProcedureSetting): Course => ({ setting, versions: [] });

/** The version that is worked on; null before the first draft. */
export const currentVersion = ({ versions }: Course): Version | null => versions.at(-1) ?? null;

export const remarksOf = ({ replies }: Version): readonly Remark[] =>
  replies.flatMap(({ remarks }) => remarks);

export const findingsOf = ({ reviews }: Version): readonly Finding[] =>
  reviews.flatMap(({ findings }) => findings);

/** Parties whose comments are asked for and are not there. */
export const awaitedParties = ({ consulted }: ProcedureSetting, version: Version) =>
  consulted.filter((party) => !version.replies.some((reply) => reply.party === party));

export const isAnswered = (version: Version): boolean =>
  remarksOf(version).every(({ answer }) => answer !== null);

export const isClosed = (version: Version): boolean =>
  findingsOf(version).every(({ how }) => how !== null);

/** Levels that have not looked at exactly this content, the first first. */
export const levelsMissing = (
  { reviews: levels }: ProcedureSetting,
  { reviews }: Version,
  content: string,
): readonly number[] =>
  levels
    .map((_, level) => level)
    .filter((level) => !reviews.some((each) => each.level === level && each.content === content));

/** What was consulted on may only change because somebody's comment was adopted. */
export const isConsulted = (version: Version, content: string): boolean =>
  content === version.content ||
  remarksOf(version).some(({ answer }) => answer?.decision === 'adopted');
