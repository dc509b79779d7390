import { useLiveQuery } from 'dexie-react-hooks';
import { draftsOf } from '../../../store/drafts';
import { REVIEW_WORDS as WORDS } from '../../../text/review-words';
import { Card } from '../../../ui/card';
import type { CourseView } from '../course/course-view';
import type { ReportPageProps } from '../report-props';
import { type ReviewDraft, reviewDraft, reviewField } from './review-draft';

interface KeptReviewProps extends Pick<ReportPageProps, 'session' | 'work'> {
  readonly view: CourseView;
}

function readKept(text: string | undefined): ReviewDraft['findings'] {
  if (text === undefined) return [];
  const read = reviewDraft.safeParse(JSON.parse(text));
  return read.success ? read.data.findings.filter((each) => each.text.trim() !== '') : [];
}

/** Findings that were typed and not handed in, while there is no form to hand them in with. */
export function KeptReview({ session, work, view }: KeptReviewProps) {
  const drafts = useLiveQuery(() => draftsOf(session, work.assignment), [session, work.assignment]);
  const kept = view.course.setting.reviews.flatMap((_, level) =>
    readKept(drafts?.[reviewField(level)]),
  );
  if (kept.length === 0) return null;
  return (
    <Card title={WORDS.kept}>
      <p className="soft">{WORDS.keptLead}</p>
      <ul>
        {kept.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Card>
  );
}
