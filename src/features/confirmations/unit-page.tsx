import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { confirmationStand } from '../../domain/fieldwork/confirmation-stage';
import { writesDone } from '../../store/writes-in-flight';
import {
  CONFIRMATION_WORDS,
  PARTY_WORDS,
  STAND_WORDS,
  UNIT_WORDS,
} from '../../text/confirmation-words';
import { HANDWRITING_LABEL } from '../../text/handwriting-words';
import { PASSPHRASE_WORDS } from '../../text/passphrase-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { PassphraseDialog } from '../../ui/passphrase-dialog';
import { useKioskLock } from '../../ui/use-kiosk-lock';
import { ActFaultNotice } from './act-fault-notice';
import { type SheetProps, sheetsPath } from './confirmation-view';
import { EvidenceThumbs } from './evidence-thumbs';
import { ObjectionForm } from './objection-form';
import { PARTY_LIST } from './party-form';
import { PartyStep } from './party-step';
import { type Step, type Stepping, useStep } from './use-step';
import './confirmations.css';

type SteppingProps = SheetProps & { readonly stepping: Stepping };

function Facts({ view, sheet, stepping }: SteppingProps) {
  return sheet.value.facts.map((fact, i) => (
    <Card key={fact.id} title={CONFIRMATION_WORDS.fact(i + 1)}>
      <p className="fact-text">{fact.text}</p>
      <EvidenceThumbs
        session={view.session}
        evaluation={view.work.evaluation}
        evidence={fact.evidence}
      />
      <ObjectionForm
        view={view}
        sheet={sheet}
        fact={fact}
        number={i + 1}
        onTyped={stepping.setTyped}
      />
    </Card>
  ));
}

/** What each side can do: sign, or have a refusal recorded; or what it has done. */
function Sides({ sheet, stepping: { busy, begin } }: SteppingProps) {
  const { parties } = confirmationStand(sheet);
  return PARTY_LIST.map((party) => {
    const side = PARTY_WORDS[party];
    const stand = parties[party];
    if (stand === 'signed') return <p key={party}>{UNIT_WORDS.done(side, STAND_WORDS.signed)}</p>;
    return (
      <div key={party} className="unit-buttons">
        {stand === 'refused' ? <p>{UNIT_WORDS.done(side, STAND_WORDS.refused)}</p> : null}
        <Button kind="primary" busy={busy} onClick={() => begin({ kind: 'sign', party })}>
          {UNIT_WORDS.sign(side)}
        </Button>
        {stand === 'open' ? (
          <Button kind="quiet" busy={busy} onClick={() => begin({ kind: 'refuse', party })}>
            {`${side}${UNIT_WORDS.refuse}`}
          </Button>
        ) : null}
      </div>
    );
  });
}

/** Reads from the top again whenever another step is shown. */
function useTop(step: Step | null) {
  const top = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is a screen of its own
  useEffect(() => {
    window.scrollTo(0, 0);
    top.current?.focus({ preventScroll: true });
  }, [step]);
  return top;
}

function Screen({ step, children }: { readonly step: Step | null; readonly children: ReactNode }) {
  return (
    <main ref={useTop(step)} tabIndex={-1} className="unit-screen">
      {children}
    </main>
  );
}

/** The way back to the evaluator, whom the passphrase tells from whoever holds the phone. */
function HandBack({
  view,
  sheet,
  release,
}: SheetProps & { readonly release: () => Promise<void> }) {
  const [leaving, setLeaving] = useState(false);
  const [, navigate] = useLocation();
  const leave = async () => {
    await release();
    const address = `${sheetsPath(view.work.assignment)}/${sheet.value.confirmation}`;
    navigate(address, { replace: true });
  };
  return (
    <>
      <Button onClick={() => setLeaving(true)}>{UNIT_WORDS.handBack}</Button>
      <PassphraseDialog
        open={leaving}
        title={UNIT_WORDS.handBackTitle}
        lead={UNIT_WORDS.handBackLead}
        words={PASSPHRASE_WORDS}
        verify={view.session.confirmPassphrase}
        onVerified={() => void leave()}
        onClose={() => setLeaving(false)}
      />
    </>
  );
}

/**
 * The sheet as the unit sees it: the facts and what they can do, and nothing else of the app. Only
 * the passphrase leads out, for the phone is in the hand of the unit's officer.
 */
export function UnitPage(props: SheetProps) {
  const { view, sheet } = props;
  const stepping = useStep(props);
  const { step } = stepping;
  const release = useKioskLock(() => writesDone(view.session.db));
  const { project, sites } = view.work.pkg;
  const place = sites.find(({ id }) => id === sheet.value.site)?.name;
  if (sheet.withdrawn !== null) {
    return (
      <Screen step={null}>
        <h1>{UNIT_WORDS.withdrawn}</h1>
        <p>{UNIT_WORDS.withdrawnLead}</p>
        <HandBack {...props} release={release} />
      </Screen>
    );
  }
  if (step !== null) {
    return (
      <Screen step={step}>
        <PartyStep key={step.kind + step.party} {...props} {...step} onDone={stepping.end} />
      </Screen>
    );
  }
  return (
    <Screen step={step}>
      <h1>{UNIT_WORDS.title}</h1>
      <p>{[project.evaluee, project.name, place].filter(Boolean).join(' · ')}</p>
      <p>{UNIT_WORDS.lead}</p>
      <Facts {...props} stepping={stepping} />
      {stepping.isPending ? <p role="status">{UNIT_WORDS.recordedOnTheWay}</p> : null}
      <ActFaultNotice fault={stepping.fault} />
      <Sides {...props} stepping={stepping} />
      <p className="handwriting-label">{HANDWRITING_LABEL}</p>
      <HandBack {...props} release={release} />
    </Screen>
  );
}
