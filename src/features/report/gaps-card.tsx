import { indicatorsOf } from '../../domain/framework/framework';
import { evidenceGaps, evidenceIsRequired } from '../../domain/report/evidence-gaps';
import type { AssignmentWork } from '../../store/assignment-work';
import { GAP_WORDS, GAPS_WORDS } from '../../text/report-words';
import { Card } from '../../ui/card';
import { List, ListRow } from '../../ui/list-row';

/**
 * Scores that stand on nothing, before sealing, where the assignment makes a warning of that; where
 * it makes a wall, they are among the obstacles. Each row leads to the indicator.
 */
export function GapsCard({ work }: { readonly work: AssignmentWork }) {
  if (evidenceIsRequired(work.pkg)) return null;
  const gaps = evidenceGaps(work.scores, work.evaluation);
  if (gaps.length === 0) return null;
  const names = new Map(indicatorsOf(work.pkg.framework).map(({ id, name }) => [id, name]));
  return (
    <Card title={GAPS_WORDS.title}>
      <p>{GAPS_WORDS.lead(gaps.length)}</p>
      <details>
        <summary className="opener">{GAPS_WORDS.show(gaps.length)}</summary>
        <List label={GAPS_WORDS.title}>
          {gaps.map(({ indicator, lack }) => (
            <ListRow
              key={indicator}
              to={`/a/${work.assignment}/i/${indicator}`}
              title={names.get(indicator) ?? indicator}
              detail={GAP_WORDS[lack]}
            />
          ))}
        </List>
      </details>
    </Card>
  );
}
