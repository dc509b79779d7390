import type { ActOf } from '../journal/act';
import type { EntryPlace, OpenedJournal } from '../journal/evaluation';
import type { PlacedEntry } from '../journal/placed-entry';
import type { Manifest } from '../report/manifest';
import { reportContent } from '../report/report-content';
import { beginCourse, type Course } from './course';
import type { CourseAct, CourseBody } from './course-act';
import type { CourseEvent, CourseFault } from './course-event';
import { inCourseOrder, type PlacedByHash } from './course-order';
import type {
  CourseState,
  FindingClosing,
  IssuedVersion,
  MadeReview,
  RecordedAcknowledgement,
  RecordedComments,
  RemarkAnswer,
  SealAttached,
} from './course-state';
import { issueFault } from './issue-fault';
import type { ProcedureSetting } from './procedure-setting';
import { takeStep } from './take-step';

/** An entry about a report's way, or one that seals a report, with who wrote it. */
export interface CourseEntry {
  readonly placed: PlacedEntry;
  readonly opened: OpenedJournal;
  readonly act: CourseAct | ActOf<'report.sealed'>;
}

const authorOf = ({ placed, opened }: CourseEntry) => {
  const { journal, seq, at } = placed.entry;
  const place: EntryPlace = { journal, seq, hash: placed.hash };
  return { ...place, person: opened.person, at };
};

const fixedBy = ({ act }: CourseEntry): Manifest | null =>
  'manifest' in act.body ? act.body.manifest : null;

const ids = (points: readonly { readonly id: string }[]) => points.map(({ id }) => id);

/** What entries about a report's way build up, one after another in the order in which they count. */
class CourseBook {
  private course: Course;
  private readonly versions: IssuedVersion[] = [];
  private comments: readonly RecordedComments[] = [];
  private readonly answers: RemarkAnswer[] = [];
  private readonly reviews: MadeReview[] = [];
  private readonly closings: FindingClosing[] = [];
  private acknowledgements: readonly RecordedAcknowledgement[] = [];
  private readonly putRight: RecordedAcknowledgement[] = [];
  private readonly seals: SealAttached[] = [];

  constructor(setting: ProcedureSetting) {
    this.course = beginCourse(setting);
  }

  state(): CourseState {
    const { course, versions, comments, answers, reviews, closings } = this;
    const { acknowledgements, putRight, seals } = this;
    const after = { acknowledgements, putRight, seals };
    return { course, versions, comments, answers, reviews, closings, ...after };
  }

  /** Takes one entry into account, or says why it has no effect. */
  take(entry: CourseEntry): CourseFault | null {
    const { act } = entry;
    switch (act.type) {
      case 'draft.issued':
        return this.issue(entry, act.body.manifest, 'comments');
      case 'review.asked':
        return this.issue(entry, act.body.manifest, 'review');
      case 'comments.recorded':
        return this.comment(entry, act.body);
      case 'comment.answered':
        return this.answer(entry, act.body);
      case 'review.made':
        return this.review(entry, act.body);
      case 'finding.closed':
        return this.step({ kind: 'findingClosed', ...act.body }, () =>
          this.closings.push({ ...act.body, ...authorOf(entry) }),
        );
      case 'acknowledgement.recorded':
        return this.acknowledge({ ...act.body, ...authorOf(entry) });
      case 'seal.attached':
        this.seals.push({ ...act.body, ...authorOf(entry) });
        return null;
      case 'report.sealed':
        return this.step({ kind: 'sealed', content: reportContent(act.body.manifest) });
    }
  }

  private step(event: CourseEvent, note: () => void = () => undefined): CourseFault | null {
    const stepped = takeStep(this.course, event);
    if (!stepped.ok) return stepped.error;
    this.course = stepped.value;
    note();
    return null;
  }

  private issue(
    entry: CourseEntry,
    manifest: Manifest,
    purpose: IssuedVersion['purpose'],
  ): CourseFault | null {
    const content = reportContent(manifest);
    const version: IssuedVersion = { ...authorOf(entry), manifest, content, purpose };
    const note = () => this.versions.push(version);
    if (purpose === 'comments') {
      return this.step({ kind: 'draftIssued', draft: version.hash, content }, note);
    }
    const fault = issueFault(this.course, purpose, content);
    if (fault === null) note();
    return fault;
  }

  private comment(entry: CourseEntry, body: CourseBody<'comments.recorded'>): CourseFault | null {
    const { draft, party, remarks, replaces } = body;
    const isOfIt = (each: RecordedComments): boolean =>
      each.draft === draft && each.party === party;
    const before = this.comments.find(isOfIt);
    const event = { kind: 'commented', draft, party, remarks: ids(remarks) } as const;
    return this.step({ ...event, replaces: before?.hash === replaces }, () => {
      const others = this.comments.filter((each) => each !== before);
      this.comments = [...others, { ...body, ...authorOf(entry) }];
    });
  }

  private answer(entry: CourseEntry, body: CourseBody<'comment.answered'>): CourseFault | null {
    const { remark, comments, decision, reason } = body;
    const isSaid = this.comments.some(
      ({ hash, remarks }) => hash === comments && remarks.some(({ id }) => id === remark),
    );
    if (!isSaid) return 'remark-not-found';
    return this.step({ kind: 'answered', remark, decision, reason }, () =>
      this.answers.push({ ...body, ...authorOf(entry) }),
    );
  }

  // No step on the way: what is said of a sealed report leaves it as it is.
  private acknowledge(said: RecordedAcknowledgement): CourseFault | null {
    const { replaces } = said;
    const isReplaced = ({ hash, report }: RecordedAcknowledgement): boolean =>
      hash === replaces && report === said.report;
    const others = this.acknowledgements.filter((each) => !isReplaced(each));
    if (replaces !== null && others.length === this.acknowledgements.length) {
      return 'acknowledgement-not-found';
    }
    this.putRight.push(...this.acknowledgements.filter(isReplaced));
    this.acknowledgements = [...others, said];
    return null;
  }

  private review(entry: CourseEntry, body: CourseBody<'review.made'>): CourseFault | null {
    const version = this.versions.find(({ hash }) => hash === body.version);
    if (version === undefined) return 'version-not-found';
    const { level, findings } = body;
    const { content } = version;
    const author = authorOf(entry);
    if (version.person === author.person) return 'same-person';
    const event = { kind: 'reviewed', level, content, person: author.person } as const;
    return this.step({ ...event, findings: ids(findings) }, () =>
      this.reviews.push({ ...body, ...author }),
    );
  }
}

/** The way of a report so far, and by their hashes the entries that have no effect on it. */
export interface FoldedCourse {
  readonly state: CourseState;
  readonly faults: ReadonlyMap<string, CourseFault>;
}

/**
 * Folds the entries about a report's way: the order of 财监〔2021〕4号 art. 18.
 *
 * @param folded in the order of the fold
 * @param all every entry of the evaluation
 */
export function foldCourse(
  setting: ProcedureSetting,
  folded: readonly CourseEntry[],
  all: PlacedByHash,
): FoldedCourse {
  const book = new CourseBook(setting);
  const faults = new Map<string, CourseFault>();
  const entries = folded.map((entry) => ({
    ...entry,
    ...{ fixes: fixedBy(entry), isSeal: entry.act.type === 'report.sealed' },
  }));
  for (const entry of inCourseOrder(entries, all)) {
    const fault = book.take(entry);
    if (fault !== null) faults.set(entry.placed.hash, fault);
  }
  return { state: book.state(), faults };
}
