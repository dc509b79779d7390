import { MINUTES_WORDS } from '../../../text/minutes-words';
import { Card } from '../../../ui/card';
import type { SessionPageProps } from '../panel-props';
import { courseLines } from './course-lines';

/** How the session went: what lay before it, rounds, who had no ballot and why, who left what. */
export function CourseCard({ work, state }: SessionPageProps) {
  return (
    <Card title={MINUTES_WORDS.rounds}>
      <ul className="panel-lines">
        {[...new Set(courseLines(work, state))].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
