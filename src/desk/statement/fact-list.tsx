import { useState } from 'react';
import type { StatementResponse } from '../../contract/statement';
import type { YearlyFact } from '../../domain/statement/yearly-fact';
import { DESK_WORDS } from '../../text/desk-words';
import { sayFact, sayWan, YEARLY_WORDS as WORDS } from '../../text/yearly-words';
import { Button } from '../../ui/button';
import { useDeskSession } from '../desk-session-context';
import { DeskTable } from '../desk-table';
import { ReasonDialog } from '../reason-dialog';
import { Origin } from './origin';

const HEADS = [
  ...[WORDS.name, WORDS.department, WORDS.says, WORDS.money, WORDS.from],
  DESK_WORDS.actions,
];

export interface FactListProps {
  readonly title: string;
  readonly facts: readonly YearlyFact[];
  readonly read: StatementResponse;
  readonly onWithdrawn: () => void;
}

/** What a number counts, each with where it comes from. */
export function FactList({ title, facts, read, onWithdrawn }: FactListProps) {
  const { session } = useDeskSession();
  const [withdrawing, setWithdrawing] = useState<YearlyFact | null>(null);
  const mayWithdraw = session.role === 'performanceUnit';
  const done = () => {
    setWithdrawing(null);
    onWithdrawn();
  };
  return (
    <>
      <h3>{title}</h3>
      <DeskTable caption={title} heads={HEADS}>
        {facts.map((fact) => (
          <tr key={fact.id}>
            <th scope="row">{fact.title}</th>
            <td>{fact.department ?? ''}</td>
            <td>{sayFact(fact)}</td>
            <td className="number">{sayWan(fact.amountFen ?? null)}</td>
            <td>
              <Origin id={fact.id} read={read} />
            </td>
            <td>
              {mayWithdraw && read.entered[fact.id] !== undefined ? (
                <Button kind="danger" onClick={() => setWithdrawing(fact)}>
                  {WORDS.withdraw}
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </DeskTable>
      {withdrawing === null ? null : (
        <ReasonDialog
          title={WORDS.withdrawTitle}
          detail={`${withdrawing.title}：${WORDS.withdrawDetail}`}
          label={WORDS.withdrawReason}
          missing={WORDS.withdrawMissing}
          confirm={WORDS.withdraw}
          kind="danger"
          path={`/statement/facts/${withdrawing.id}/withdrawal`}
          bodyOf={(reason) => ({ reason })}
          onClose={() => setWithdrawing(null)}
          onDone={done}
        />
      )}
    </>
  );
}
