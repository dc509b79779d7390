import type { AssignmentWork } from '../../store/assignment-work';
import { ALIKE_WORDS } from '../../text/alike-words';
import type { NumberedEvidence } from './numbered-evidence';
import { sayAlike } from './say-alike';

export interface AlikeListProps {
  readonly work: AssignmentWork;
  readonly items: readonly NumberedEvidence[];
}

/** The pictures of a list that look like others of the assignment, each with whom it looks like. */
export function AlikeList({ work, items }: AlikeListProps) {
  const alike = items.flatMap(({ item, number }) => {
    const words = sayAlike(work, item);
    return words === null ? [] : [{ hash: item.hash, words: ALIKE_WORDS.item(number, words) }];
  });
  if (alike.length === 0) return null;
  return (
    <details>
      <summary className="opener">{ALIKE_WORDS.listTitle(alike.length)}</summary>
      <ul className="stack">
        {alike.map(({ hash, words }) => (
          <li key={hash}>{words}</li>
        ))}
      </ul>
      <p className="soft small">{ALIKE_WORDS.keep}</p>
    </details>
  );
}
