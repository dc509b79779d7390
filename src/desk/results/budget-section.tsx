import type { UseResponse } from '../../contract/results-use';
import { BUDGET_ACT_WORDS } from '../../text/budget-words';
import { sayMinute } from '../../text/say-instant';
import { USE_WORDS, BUDGET_DESK_WORDS as WORDS } from '../../text/use-desk-words';
import { sayWan } from '../../text/yearly-words';
import { Card } from '../../ui/card';
import { DeskTable } from '../desk-table';
import { BudgetForm } from './budget-form';
import type { UsePart } from './use-part';

const HEADS = [WORDS.act, WORDS.reason, WORDS.suggested, USE_WORDS.by, USE_WORDS.at];

/** What the rules of a place suggest for the next budget, and what the bureau decided. */
export function BudgetSection({ path, use, onChanged }: UsePart) {
  return (
    <Card title={WORDS.title}>
      <div className="stack">
        <p className="soft">{WORDS.intro}</p>
        <BudgetForm key={use.decisions.length} {...{ path, use, onChanged }} />
        <h3>{WORDS.decisions}</h3>
        {use.decisions.length === 0 ? (
          <p>{WORDS.none}</p>
        ) : (
          <DeskTable caption={WORDS.decisions} heads={HEADS}>
            {use.decisions.map((decision) => (
              <DecisionRow key={decision.decision} decision={decision} />
            ))}
          </DeskTable>
        )}
      </div>
    </Card>
  );
}

function DecisionRow({ decision }: { readonly decision: UseResponse['decisions'][number] }) {
  const { act, amountFen, reason, suggested, isOutside, by, at } = decision;
  return (
    <tr>
      <th scope="row">
        {BUDGET_ACT_WORDS[act]}
        {amountFen === null ? null : (
          <span className="desk-under">{WORDS.amountOf(sayWan(amountFen))}</span>
        )}
        {isOutside ? <span className="desk-tag">{WORDS.outside}</span> : null}
      </th>
      <td className="desk-reason">{reason}</td>
      <td>
        <ul>
          {suggested.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </td>
      <td>{by}</td>
      <td className="issue-short">{sayMinute(at)}</td>
    </tr>
  );
}
