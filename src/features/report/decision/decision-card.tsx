import { indicatorsOf } from '../../../domain/framework/framework';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import { REPORT_DECISION_WORDS as WORDS } from '../../../text/report-decision-words';
import { sayMinute } from '../../../text/say-instant';
import type { Decision } from '../../../trust/decision';
import { Card } from '../../../ui/card';
import { List, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import type { ReportState } from '../report-state';
import './decision.css';
import { useDecisions } from './use-decisions';

export interface DecisionCardProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly state: ReportState;
}

/** The report that was sealed last, whatever is under way to replace it. */
const digestOf = (state: ReportState): string | null =>
  'report' in state && state.kind !== 'ready'
    ? state.report.digest
    : 'previous' in state
      ? (state.previous?.report.digest ?? null)
      : null;

/** What the bureau decided on the report that was sealed last, with its comments. */
export function DecisionCard({ session, work, state }: DecisionCardProps) {
  const decisions = useDecisions(session, work.assignment);
  const digest = digestOf(state);
  const decision = decisions.find(({ manifest }) => manifest === digest);
  if (decision === undefined) return null;
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

interface CommentsProps extends Pick<DecisionCardProps, 'work'> {
  readonly decision: Decision;
}

function Comments({ decision: { comments, verdict }, work }: CommentsProps) {
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
