import type { AssignmentWork } from '../../../store/assignment-work';
import type { ReportStatement } from '../../../store/report-statements';
import { REPORT_WORDS } from '../../../text/report-words';
import { ROLE_WORDS } from '../../../text/role-words';
import { sayMinute } from '../../../text/say-instant';
import { sayStatement } from '../../../text/statement-words';
import { Card } from '../../../ui/card';
import { List, ListRow } from '../../../ui/list-row';
import { nameOf } from '../report-props';

interface StatementsCardProps {
  readonly work: AssignmentWork;
  readonly statements: readonly ReportStatement[];
}

/** Who signed the report, in which role and when. */
export function StatementsCard({ work, statements }: StatementsCardProps) {
  if (statements.length === 0) return null;
  return (
    <Card title={REPORT_WORDS.statements}>
      <List label={REPORT_WORDS.statements}>
        {statements.map(({ statement: { id, person, role, kind, at } }) => (
          <ListRow
            key={id}
            title={REPORT_WORDS.statement(nameOf(work, person), ROLE_WORDS[role])}
            detail={`${sayStatement(kind, role)}，${sayMinute(at)}`}
          />
        ))}
      </List>
    </Card>
  );
}
