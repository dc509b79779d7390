import { useState } from 'react';
import type { Adoptable, StandingAdoption } from '../../../domain/panel/adoptable-scores';
import type { MinutesState } from '../../../domain/panel/panel-state';
import { ADOPT_WORDS } from '../../../text/adopt-words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { PanelFaultNotice } from '../panel-fault-notice';
import type { SessionPageProps } from '../panel-props';
import { useAdopting } from './use-adopting';

interface AdoptActionProps {
  readonly props: SessionPageProps;
  readonly adoptable: Adoptable;
  readonly minutes: MinutesState | null;
  readonly standing: StandingAdoption | null;
  readonly mayAdopt: boolean;
}

/** Says what was taken over; what has changed since can be taken over again. */
function Done({ adoptable, minutes, standing }: Omit<AdoptActionProps, 'props' | 'mayAdopt'>) {
  if (standing === null) return null;
  const lacking = adoptable.scores.length - standing.indicators.length;
  const isOutdated = standing.minutes !== minutes?.hash;
  return (
    <Notice
      tone={isOutdated ? 'warning' : 'success'}
      title={ADOPT_WORDS.done(standing.indicators.length)}
      safe={isOutdated ? ADOPT_WORDS.outdated : ADOPT_WORDS.doneDetail}
      {...(lacking > 0 ? { next: ADOPT_WORDS.partly(lacking) } : {})}
    />
  );
}

function TakeBack({
  busy,
  onYes,
}: {
  readonly busy: boolean;
  readonly onYes: () => Promise<unknown>;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const yes = async () => {
    await onYes();
    setIsOpen(false);
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{ADOPT_WORDS.undo}</Button>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title={ADOPT_WORDS.undo}
        actions={
          <>
            <Button onClick={() => setIsOpen(false)}>{ADOPT_WORDS.undoNo}</Button>
            <Button kind="danger" busy={busy} onClick={() => void yes()}>
              {ADOPT_WORDS.undoYes}
            </Button>
          </>
        }
      >
        <p>{ADOPT_WORDS.undoAsk}</p>
      </Dialog>
    </>
  );
}

/** Takes a panel's scores over, once; afterwards takes them back. */
export function AdoptAction({ props, adoptable, minutes, standing, mayAdopt }: AdoptActionProps) {
  const { session, panel } = props;
  const { write, busy, fault } = useAdopting(props);
  const { scores } = adoptable;
  const isWhole =
    standing?.minutes === minutes?.hash && standing?.indicators.length === scores.length;
  const adopt = () => {
    if (minutes === null) return;
    const body = { session: panel.session, minutes: minutes.hash, scores: [...scores] };
    void write({ type: 'panelScores.adopted', body });
  };
  const takeBack = async () => {
    if (standing === null) return;
    const { journal, seq, hash } = standing;
    const body = { journal, seq, hash, reason: ADOPT_WORDS.undoReason };
    await write({ type: 'entry.withdrawn', body });
  };
  const isOwn = standing?.person === session.who.person;
  return (
    <>
      <Done {...{ adoptable, minutes, standing }} />
      <PanelFaultNotice fault={fault} />
      {mayAdopt && minutes !== null && scores.length > 0 && !isWhole ? (
        <Button kind="primary" busy={busy} onClick={adopt}>
          {ADOPT_WORDS.adopt(scores.length)}
        </Button>
      ) : null}
      {mayAdopt && isOwn ? <TakeBack {...{ busy, onYes: takeBack }} /> : null}
    </>
  );
}
