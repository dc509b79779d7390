import { useEffect, useState } from 'react';
import type { DrawResponse } from '../../contract/registry-draws';
import type { DrawnExpert } from '../../domain/registry/draw-experts';
import { DESK_WORDS } from '../../text/desk-words';
import { DRAW_WORDS as WORDS } from '../../text/draw-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DeskTable } from '../desk-table';
import { ReasonDialog } from '../reason-dialog';
import { AgainCard } from './again-card';
import { type ComputedDraw, computeDraw } from './computed-draw';

export interface DrawnCardProps {
  readonly of: DrawResponse;
  readonly mayWrite: boolean;
  readonly onDone: () => void;
}

function useComputed(of: DrawResponse): ComputedDraw | null {
  const [computed, setComputed] = useState<ComputedDraw | null>(null);
  useEffect(() => {
    let current = true;
    void computeDraw(of).then((value) => {
      if (current) setComputed(value);
    });
    return () => {
      current = false;
    };
  }, [of]);
  return computed;
}

const nameIn = ({ names }: DrawResponse, person: string): string =>
  names[person]?.name ?? WORDS.gone;

const SEATED = [WORDS.field, WORDS.name, WORDS.employer];

interface SeatedProps {
  readonly of: DrawResponse;
  readonly seated: readonly DrawnExpert[];
  readonly onDecline: ((person: string) => void) | null;
}

function Seated({ of, seated, onDecline }: SeatedProps) {
  return (
    <DeskTable caption={WORDS.result} heads={onDecline === null ? SEATED : [...SEATED, WORDS.act]}>
      {seated.map(({ person, field, replaces }) => (
        <tr key={person}>
          <td>{field}</td>
          <th scope="row">
            {nameIn(of, person)}
            {replaces === null ? null : (
              <span className="desk-under">{WORDS.replaces(nameIn(of, replaces))}</span>
            )}
          </th>
          <td>{of.names[person]?.employer ?? ''}</td>
          {onDecline === null ? null : (
            <td>
              <Button
                aria-label={WORDS.declineTitle(nameIn(of, person))}
                onClick={() => onDecline(person)}
              >
                {WORDS.decline}
              </Button>
            </td>
          )}
        </tr>
      ))}
    </DeskTable>
  );
}

function Declined({ of }: { readonly of: DrawResponse }) {
  if (of.declines.length === 0) return null;
  return (
    <Card title={WORDS.declined} level={3}>
      <DeskTable caption={WORDS.declined} heads={[WORDS.name, WORDS.employer, WORDS.reason]}>
        {of.declines.map(({ person, reason }) => (
          <tr key={person}>
            <th scope="row">{nameIn(of, person)}</th>
            <td>{of.names[person]?.employer ?? ''}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </DeskTable>
    </Card>
  );
}

/** What a draw came to, computed on this page, with who declined and how to compute it again. */
export function DrawnCard({ of, mayWrite, onDone }: DrawnCardProps) {
  const computed = useComputed(of);
  const [declining, setDeclining] = useState<string | null>(null);
  if (computed === null) return <p aria-live="polite">{DESK_WORDS.loading}</p>;
  const { outcome, holds } = computed;
  return (
    <>
      <Card title={WORDS.result}>
        <p className={holds ? '' : 'desk-alarm'}>{holds ? WORDS.holds : WORDS.fails}</p>
        <Seated of={of} seated={outcome.seated} onDecline={mayWrite ? setDeclining : null} />
        {outcome.short.map(({ field, missing }) => (
          <p key={field} className="desk-alarm">
            {WORDS.short(field, missing)}
          </p>
        ))}
        <Declined of={of} />
      </Card>
      <AgainCard of={of} computed={computed} />
      {declining === null ? null : (
        <ReasonDialog
          title={WORDS.declineTitle(nameIn(of, declining))}
          detail={WORDS.declineDetail}
          label={WORDS.declineLabel}
          missing={WORDS.declineMissing}
          confirm={WORDS.decline}
          kind="danger"
          path={`/registry/draws/${of.id}/declines`}
          bodyOf={(reason) => ({ person: declining, reason })}
          onClose={() => setDeclining(null)}
          onDone={() => {
            setDeclining(null);
            onDone();
          }}
        />
      )}
    </>
  );
}
