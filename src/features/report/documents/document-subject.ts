import type { PaperAudience } from '../../../documents/report/report-paper-input';
import type { Manifest } from '../../../domain/report/manifest';
import type { AssignmentWork } from '../../../store/assignment-work';
import { wholeEvaluation } from '../../../store/whole-evaluation';

/** What a document can be made of: the newest draft for comments, or the newest sealed report. */
export interface DocumentSubject {
  readonly audience: PaperAudience;
  readonly manifest: Manifest;
}

/** All that documents can be made of now, in the order in which they come about. */
export function documentSubjects(work: AssignmentWork): readonly DocumentSubject[] {
  const { course, sealed } = wholeEvaluation(work);
  const draft = course.versions.findLast(({ purpose }) => purpose === 'comments')?.manifest;
  const report = sealed.at(-1)?.manifest;
  return [
    ...(draft === undefined ? [] : [{ audience: 'comments' as const, manifest: draft }]),
    ...(report === undefined
      ? []
      : (['whole', 'public'] as const).map((audience) => ({ audience, manifest: report }))),
  ];
}
