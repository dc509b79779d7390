import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { sayMinute } from '../../text/say-instant';
import { WITHDRAWN_WORDS } from '../../text/withdrawn-words';
import { Button } from '../../ui/button';
import { withdraw } from './withdraw-evidence';

export interface WithdrawnListProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly indicator: string;
}

/** Evidence that was taken back: still on record, and its author can restore it. */
export function WithdrawnList({ session, work, indicator }: WithdrawnListProps) {
  const items = work.evaluation.withdrawn.flatMap((item) =>
    item.evidence?.proves.indicator === indicator ? [{ ...item, evidence: item.evidence }] : [],
  );
  if (items.length === 0) return null;
  const restore = (place: (typeof items)[number]['withdrawal']) =>
    void withdraw(session.writer, work.assignment, place, WITHDRAWN_WORDS.restoreReason);
  return (
    <details>
      <summary className="opener">{WITHDRAWN_WORDS.withdrawnTitle(items.length)}</summary>
      <ul className="stack">
        {items.map(({ hash, evidence, reason, person, withdrawal }) => (
          <li key={hash} className="evidence-withdrawn-item">
            <span>{WITHDRAWN_WORDS.withdrawnItem(sayMinute(evidence.capturedAt), reason)}</span>
            {person === session.who.person ? (
              <Button onClick={() => restore(withdrawal)}>{WITHDRAWN_WORDS.restore}</Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
