import { indicatorsOf } from '../../domain/framework/framework';
import { basedFigures } from '../../domain/report/based-figures';
import { PRINTING } from '../../domain/scoring/printing';
import type { AssignmentWork } from '../../store/assignment-work';
import { planOf, wholeEvaluation } from '../../store/whole-evaluation';
import { sayDrift, BASED_FIGURE_WORDS as WORDS } from '../../text/based-figure-words';
import { Card } from '../../ui/card';
import { List, ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';

/**
 * Figures that no longer say what the survey or the checks say that they were filled from. A
 * warning: who judges may have a reason. Each row leads to the indicator, and from there on.
 */
export function DriftCard({ work }: { readonly work: AssignmentWork }) {
  const { framework } = work.pkg;
  const { registers, fieldwork } = wholeEvaluation(work);
  const drifted = basedFigures({ framework, registers, fieldwork, plan: planOf(work) }).filter(
    ({ holds }) => !holds,
  );
  if (drifted.length === 0) return null;
  const names = new Map(indicatorsOf(framework).map(({ id, name }) => [id, name]));
  return (
    <Card title={WORDS.title}>
      <Notice tone="warning" title={WORDS.lead(drifted.length)} next={WORDS.next} />
      <List label={WORDS.title}>
        {drifted.map((each) => (
          <ListRow
            key={`${each.indicator}:${each.figure.id}:${each.value}`}
            to={`/a/${work.assignment}/i/${each.indicator}`}
            title={`${names.get(each.indicator) ?? each.indicator}：${each.figure.label}`}
            detail={sayDrift(each, PRINTING)}
          />
        ))}
      </List>
    </Card>
  );
}
