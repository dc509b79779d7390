import type { DECISIONS } from '../procedure/course-event';
import type { CourseState } from '../procedure/course-state';
import type { Party } from '../procedure/procedure-setting';
import type { ChangeSubject } from './change-causes';
import type { DoneBy, EntriesBetween } from './entries-between';

interface About {
  readonly indicator: string | null;
  readonly section: string | null;
}

/** A comment in writing that was answered between two versions, with who answered it and when. */
export interface AnsweredRemark extends DoneBy {
  readonly party: Party;
  readonly text: string;
  readonly about: About;
  readonly decision: (typeof DECISIONS)[number];
  readonly reason: string;
}

/** What a reviewer found and was closed between two versions, with who closed it and when. */
export interface ClosedFinding extends DoneBy {
  /** Place in the levels of review, from 0. */
  readonly level: number;
  readonly text: string;
  readonly about: About;
  readonly how: string;
}

/** What was said of a report between two versions. */
export interface ChangeTalk {
  readonly remarks: readonly AnsweredRemark[];
  readonly findings: readonly ClosedFinding[];
}

/** Comments that were answered, and findings that were closed, between two versions. */
export function talkBetween(
  { comments, answers, reviews, closings }: CourseState,
  between: EntriesBetween,
): ChangeTalk {
  const remarks = comments.flatMap(({ party, remarks: all }) =>
    all.flatMap(({ id, text, about }) =>
      answers
        .filter(({ remark, hash }) => remark === id && between.has(hash))
        .map(({ hash, person, at, decision, reason }) => ({
          ...{ hash, person, at, party, text, about, decision, reason },
        })),
    ),
  );
  const findings = reviews.flatMap(({ level, findings: all }) =>
    all.flatMap(({ id, text, about }) =>
      closings
        .filter(({ finding, hash }) => finding === id && between.has(hash))
        .map(({ hash, person, at, how }) => ({ hash, person, at, level, text, about, how })),
    ),
  );
  return { remarks, findings };
}

/** What of it is about a subject; null for what is about the whole. */
export function talkAbout(
  { remarks, findings }: ChangeTalk,
  subject: ChangeSubject | null,
): ChangeTalk {
  const isAbout = ({ about }: { readonly about: About }): boolean =>
    subject === null
      ? about.indicator === null && about.section === null
      : about[subject.kind] === subject.id;
  return { remarks: remarks.filter(isAbout), findings: findings.filter(isAbout) };
}
