import { useState } from 'react';
import { type FactsResponse, factsResponse } from '../../contract/statement';
import type { YearlyFact } from '../../domain/statement/yearly-fact';
import type { Counted } from '../../domain/statement/yearly-statement';
import { DESK_WORDS } from '../../text/desk-words';
import { sayFact, sayWan, YEARLY_WORDS as WORDS } from '../../text/yearly-words';
import { Button } from '../../ui/button';
import { useDeskSession } from '../desk-session-context';
import { DeskTable } from '../desk-table';
import { LoadedView } from '../loaded-view';
import { ReasonDialog } from '../reason-dialog';
import { useLoaded } from '../use-loaded';
import { Origin } from './origin';

const HEADS = [
  ...[WORDS.name, WORDS.department, WORDS.says, WORDS.money, WORDS.from],
  DESK_WORDS.actions,
];

export interface FactListProps extends Counted {
  readonly title: string;
  readonly year: number;
  readonly onWithdrawn: () => void;
}

function pathOf({ year, work, value }: FactListProps, after: string | null): string {
  const asked = new URLSearchParams({ work });
  if (value === null) asked.set('unsaid', '1');
  else if (value !== undefined) asked.set('value', value);
  if (after !== null) asked.set('after', after);
  return `/statement/${year}/facts?${asked}`;
}

/** What a number counts, each with where it comes from, page by page. */
export function FactList(props: FactListProps) {
  const { title, onWithdrawn } = props;
  const [after, setAfter] = useState<string | null>(null);
  const { loaded, reload } = useLoaded(pathOf(props, after), factsResponse);
  const [withdrawing, setWithdrawing] = useState<YearlyFact | null>(null);
  const done = () => {
    setWithdrawing(null);
    reload();
    onWithdrawn();
  };
  return (
    <>
      <h3>{title}</h3>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(read) => (
          <>
            <FactTable title={title} read={read} onWithdraw={setWithdrawing} />
            <p className="desk-buttons">
              {after === null ? null : (
                <Button onClick={() => setAfter(null)}>{WORDS.first}</Button>
              )}
              {read.next === null ? null : (
                <Button onClick={() => setAfter(read.next)}>{WORDS.more}</Button>
              )}
            </p>
          </>
        )}
      </LoadedView>
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

interface FactTableProps {
  readonly title: string;
  readonly read: FactsResponse;
  readonly onWithdraw: (fact: YearlyFact) => void;
}

function FactTable({ title, read, onWithdraw }: FactTableProps) {
  const { session } = useDeskSession();
  const mayWithdraw = session.role === 'performanceUnit';
  return (
    <DeskTable caption={title} heads={HEADS}>
      {read.facts.map((fact) => (
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
              <Button kind="danger" onClick={() => onWithdraw(fact)}>
                {WORDS.withdraw}
              </Button>
            ) : null}
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}
