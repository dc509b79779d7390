import { indicatorsOf } from '../../domain/framework/framework';
import { answersBehind } from '../../domain/report/form-behind';
import { monitoringFindings } from '../../domain/report/monitoring-findings';
import { PRINTING } from '../../domain/scoring/printing';
import type { AssignmentWork } from '../../store/assignment-work';
import { REPORT_FORM_WORDS as WORDS } from '../../text/report-form-words';
import { Card } from '../../ui/card';
import { List, ListRow } from '../../ui/list-row';

/** What monitoring warns of as it is filled in now, as its document will; each row leads to its line. */
export function MonitoringCard({ work }: { readonly work: AssignmentWork }) {
  const { framework } = work.pkg;
  const warnings = framework.monitoring?.warnings;
  if (warnings === undefined) return null;
  const names = new Map(indicatorsOf(framework).map(({ id, name }) => [id, name]));
  const stated = answersBehind(framework, work.evaluation.registers);
  const found = monitoringFindings(framework, stated);
  return (
    <Card title={WORDS.warnings}>
      {found.length === 0 ? (
        <p>{WORDS.noWarning}</p>
      ) : (
        <List label={WORDS.warnings}>
          {found.map(({ indicator, warning }) => (
            <ListRow
              key={`${indicator} ${warning.kind}`}
              to={`/a/${work.assignment}/i/${indicator}`}
              title={WORDS.warning(names.get(indicator) ?? indicator, warning, PRINTING)}
            />
          ))}
        </List>
      )}
      <p className="soft small">{WORDS.warningSource(warnings.source, warnings.reliability)}</p>
    </Card>
  );
}
