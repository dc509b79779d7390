import type { PaperAudience } from '../../../documents/report/report-paper-input';
import type { EntryPlace } from '../../../domain/journal/evaluation';
import type { Manifest } from '../../../domain/report/manifest';
import type { AssignmentWork } from '../../../store/assignment-work';
import { wholeEvaluation } from '../../../store/whole-evaluation';

/** What a document can be made of: the newest draft, what reviewers look at, the newest sealed report. */
export interface DocumentSubject {
  readonly audience: PaperAudience;
  readonly manifest: Manifest;
  /** The entry that fixed it. */
  readonly place: EntryPlace;
}

/** All that documents can be made of now, in the order in which they come about. */
export function documentSubjects(work: AssignmentWork): readonly DocumentSubject[] {
  const { course, sealed } = wholeEvaluation(work);
  const draft = course.versions.findLast(({ purpose }) => purpose === 'comments');
  const asked = course.versions.at(-1);
  const report = sealed.at(-1);
  const subject = (
    audience: PaperAudience,
    from: { readonly manifest: Manifest } & EntryPlace,
  ): DocumentSubject => ({ audience, manifest: from.manifest, place: from });
  return [
    ...(draft === undefined ? [] : [subject('comments', draft)]),
    ...(asked?.purpose === 'review' ? [subject('review', asked)] : []),
    ...(report === undefined ? [] : [subject('whole', report), subject('public', report)]),
  ];
}

/** The newest sealed report, of which an archive is made; null while there is none. */
export const sealedSubject = (subjects: readonly DocumentSubject[]): DocumentSubject | null =>
  subjects.find(({ audience }) => audience === 'whole') ?? null;
