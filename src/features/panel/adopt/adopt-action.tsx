import { useState } from 'react';
import { scoreField, valuesOf } from '../../../domain/journal/register';
import type { Adoptable, StandingAdoption } from '../../../domain/panel/adoptable-scores';
import type { MinutesState } from '../../../domain/panel/panel-state';
import { ADOPT_WORDS } from '../../../text/adopt-words';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Notice } from '../../../ui/notice';
import { indicatorNames } from '../names-of';
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

/** Says what was taken over, and what is not the panel's any more. */
function Done({ props, adoptable, minutes, standing }: Omit<AdoptActionProps, 'mayAdopt'>) {
  if (standing === null) return null;
  const { work, state } = props;
  const taken = new Set(standing.indicators);
  const others = adoptable.scores.filter(({ indicator }) => !taken.has(indicator));
  const names = indicatorNames(
    work,
    others.map(({ indicator }) => indicator),
  );
  const next = names === '' ? {} : { next: ADOPT_WORDS.partly(names) };
  if (taken.size === 0) {
    return <Notice title={ADOPT_WORDS.none} safe={ADOPT_WORDS.noneSafe} {...next} />;
  }
  const own = state.minutes.find(({ hash }) => hash === standing.minutes);
  if (own?.isCurrent !== true) {
    const title = ADOPT_WORDS.done(taken.size);
    return <Notice tone="warning" title={title} safe={ADOPT_WORDS.outdated} {...next} />;
  }
  const isNewest = standing.minutes === minutes?.hash;
  return (
    <Notice
      tone="success"
      title={ADOPT_WORDS.done(taken.size)}
      safe={isNewest ? ADOPT_WORDS.doneDetail : ADOPT_WORDS.newer}
      {...next}
    />
  );
}

/** Indicators that somebody judged: taking the panel's score over puts it in the place of theirs. */
function judgedIn({ work }: SessionPageProps, { scores }: Adoptable): string {
  const judged = scores.filter(({ indicator }) =>
    valuesOf(work.evaluation.registers, scoreField(indicator)).some(
      ({ panel }) => panel === undefined,
    ),
  );
  return indicatorNames(
    work,
    judged.map(({ indicator }) => indicator),
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
  const yes = () => {
    setIsOpen(false);
    void onYes();
  };
  const { undo, undoYes, undoNo, undoAsk } = ADOPT_WORDS;
  return (
    <>
      <Button busy={busy} onClick={() => setIsOpen(true)}>
        {undo}
      </Button>
      <ConfirmDialog
        open={isOpen}
        kind="danger"
        words={{ title: undo, confirm: undoYes, cancel: undoNo }}
        onConfirm={yes}
        onClose={() => setIsOpen(false)}
      >
        <p>{undoAsk}</p>
      </ConfirmDialog>
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
  const [isAsking, setIsAsking] = useState(false);
  const judged = judgedIn(props, adoptable);
  const adopt = () => {
    setIsAsking(false);
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
      <Done {...{ props, adoptable, minutes, standing }} />
      <PanelFaultNotice fault={fault} />
      {mayAdopt && minutes !== null && scores.length > 0 && !isWhole ? (
        <Button
          kind="primary"
          busy={busy}
          onClick={judged === '' ? adopt : () => setIsAsking(true)}
        >
          {ADOPT_WORDS.adopt(scores.length)}
        </Button>
      ) : null}
      <ConfirmDialog
        open={isAsking}
        words={{
          title: ADOPT_WORDS.over,
          confirm: ADOPT_WORDS.overYes,
          cancel: ADOPT_WORDS.overNo,
        }}
        onConfirm={adopt}
        onClose={() => setIsAsking(false)}
      >
        <p>{ADOPT_WORDS.overAsk(judged)}</p>
      </ConfirmDialog>
      {mayAdopt && isOwn ? <TakeBack {...{ busy, onYes: takeBack }} /> : null}
    </>
  );
}
