import { indicatorsOf } from '../../../domain/framework/framework';
import type { AssignmentWork } from '../../../store/assignment-work';
import { REPORT_DECISION_WORDS as WORDS } from '../../../text/report-decision-words';
import { sayMinute } from '../../../text/say-instant';
import type { Decision } from '../../../trust/decision';
import { Card } from '../../../ui/card';
import { List, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import './decision.css';

export interface DecisionCardProps {
  readonly decision: Decision;
  readonly work: AssignmentWork;
}

/** What the bureau decided on the report that was sealed last, with its comments. */
export function DecisionCard({ decision, work }: DecisionCardProps) {
  const { verdict, at, by } = decision;
  const isReturned = verdict === 'returned';
  return (
    <Card title={WORDS.title}>
      <Notice
        tone={isReturned ? 'warning' : 'success'}
        title={WORDS.verdict[verdict](sayMinute(at))}
        safe={by.length === 1 ? WORDS.onePerson : WORDS.twoPeople}
        {...(isReturned ? { next: WORDS.next } : {})}
      />
      <Comments decision={decision} work={work} />
      <p className="soft small">{WORDS.checked}</p>
    </Card>
  );
}

function Comments({ decision: { comments, verdict }, work }: DecisionCardProps) {
  const { general, indicators } = comments;
  const names = new Map(indicatorsOf(work.pkg.framework).map(({ id, name }) => [id, name]));
  return (
    <>
      {general === '' ? null : <p className="decision-general">{general}</p>}
      {indicators.length === 0 ? null : (
        <List label={WORDS.perIndicator}>
          {indicators.map(({ indicator, comment }) => {
            const to = `/a/${work.assignment}/i/${indicator}`;
            return (
              <ListRow
                key={indicator}
                title={names.get(indicator) ?? indicator}
                detail={comment}
                {...(verdict === 'returned' ? { to } : {})}
              />
            );
          })}
        </List>
      )}
    </>
  );
}
