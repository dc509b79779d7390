import { isCourseType } from '../../../domain/procedure/course-types';
import type { AssignmentWork } from '../../../store/assignment-work';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { COURSE_WORDS } from '../../../text/course-words';
import { SET_ASIDE_WORDS, sayLeftOut } from '../../../text/set-aside-words';
import { Card } from '../../../ui/card';
import { List, ListRow } from '../../../ui/list-row';

interface LeftOutCardProps {
  readonly work: AssignmentWork;
}

/** All words in a body that was left out, whatever its form. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => {
    const isWords = key === 'text' || key === 'reason' || key === 'how';
    return isWords && typeof held === 'string' ? [held] : wordsIn(held);
  });
}

/** Whole versions are not told word by word. */
const fixesVersion = (type: string): boolean => type === 'draft.issued' || type === 'review.asked';

/** What was entered on the report's way and does not count, with why: nobody's words just vanish. */
export function LeftOutCard({ work }: LeftOutCardProps) {
  const left = wholeEvaluation(work).setAside.filter(({ type }) => isCourseType(type));
  if (left.length === 0) return null;
  const bodies = new Map(
    work.journals.flatMap(({ entries }) => entries.map(({ entry, hash }) => [hash, entry.body])),
  );
  return (
    <Card title={COURSE_WORDS.leftOut}>
      <p className="soft">{COURSE_WORDS.leftOutLead}</p>
      <List label={COURSE_WORDS.leftOut}>
        {left.map(({ hash, type, seq, reason }) => (
          <ListRow
            key={hash}
            title={`${sayLeftOut(type, seq)}：${SET_ASIDE_WORDS[reason]}`}
            detail={fixesVersion(type) ? undefined : wordsIn(bodies.get(hash)).join('；')}
          />
        ))}
      </List>
    </Card>
  );
}
