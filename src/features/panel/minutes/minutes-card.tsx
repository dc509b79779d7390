import { useState } from 'react';
import * as z from 'zod/mini';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { STANCES } from '../../../domain/panel/panel-act';
import type { MinutesState } from '../../../domain/panel/panel-state';
import { MINUTES_WORDS, STANCE_WORDS } from '../../../text/minutes-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ChoiceGroup } from '../../../ui/choice-group';
import { Notice } from '../../../ui/notice';
import { TextArea } from '../../../ui/text-area';
import { personName } from '../names-of';
import { PanelFaultNotice } from '../panel-fault-notice';
import type { SessionPageProps } from '../panel-props';
import { useJsonDraft } from '../use-json-draft';
import { usePanelAct } from '../use-panel-act';
import { attending } from './draw-card';

const DRAFT = z.object({ stance: z.nullable(z.enum(STANCES)), text: z.string() });
const EMPTY: z.infer<typeof DRAFT> = { stance: null, text: '' };
const CHOICES = STANCES.map((value) => ({ value, label: STANCE_WORDS[value] }));
const MAX_DISSENT = 4000;

interface MinutesProps {
  readonly props: SessionPageProps;
  readonly minutes: MinutesState;
}

/** Signs exactly these minutes, or puts a dissent beside them. */
function SignForm({ props, minutes }: MinutesProps) {
  const { session, work } = props;
  const place = { assignment: work.assignment, field: `panel:sign:${minutes.hash}` };
  const { value, change } = useJsonDraft(session, place, DRAFT, EMPTY);
  const { act, busy, fault } = usePanelAct(props);
  const [isTried, setIsTried] = useState(false);
  if (value === null) return null;
  const { stance } = value;
  const text = stance === 'dissent' ? toPlainText(value.text).trim() : '';
  const isSilent = stance === 'dissent' && text === '';
  const sign = () => {
    setIsTried(true);
    if (stance === null || isSilent) return;
    const body = { minutes: minutes.hash, stance, text };
    void act({ type: 'minutes.signed', body }, [place.field]);
  };
  return (
    <>
      <ChoiceGroup
        legend={MINUTES_WORDS.signQuestion}
        choices={CHOICES}
        value={stance}
        error={isTried && stance === null ? MINUTES_WORDS.stanceMissing : undefined}
        onChange={(chosen) => change({ ...value, stance: chosen })}
      />
      {stance === 'dissent' ? (
        <TextArea
          label={MINUTES_WORDS.dissent}
          hint={MINUTES_WORDS.dissentHint}
          maxLength={MAX_DISSENT}
          value={value.text}
          error={isTried && isSilent ? MINUTES_WORDS.dissentMissing : undefined}
          onChange={(event) => change({ ...value, text: event.target.value })}
        />
      ) : null}
      <PanelFaultNotice fault={fault} />
      <Button kind="primary" busy={busy} onClick={sign}>
        {MINUTES_WORDS.sign}
      </Button>
    </>
  );
}

function Signatures({ props, minutes }: MinutesProps) {
  const { work } = props;
  const signed = new Set(minutes.signatures.map(({ person }) => person));
  const lacking = attending(props).filter((person) => !signed.has(person));
  const names = lacking.map((person) => personName(work, person)).join('、');
  return (
    <>
      <ul className="panel-lines">
        {minutes.signatures.map(({ person, stance, text, hash }) => (
          <li key={hash}>
            {MINUTES_WORDS.signed(personName(work, person), STANCE_WORDS[stance])}
            {text === '' ? null : <p className="panel-text">{text}</p>}
          </li>
        ))}
      </ul>
      <p className="soft">
        {names === '' ? MINUTES_WORDS.allSigned : MINUTES_WORDS.unsigned(names)}
      </p>
    </>
  );
}

/** Minutes, who signed them, and for the last the signature of whoever holds the phone. */
export function MinutesCard({
  props,
  minutes,
  isLast,
}: MinutesProps & { readonly isLast: boolean }) {
  const { session, work } = props;
  const { person } = session.who;
  const names = minutes.present.map((each) => personName(work, each)).join('、');
  const hasSigned = minutes.signatures.some((each) => each.person === person);
  const maySign = attending(props).includes(person) && !hasSigned && minutes.isCurrent && isLast;
  return (
    <Card title={MINUTES_WORDS.current}>
      {minutes.isCurrent ? null : <Notice tone="warning" title={MINUTES_WORDS.outdated} />}
      <p>{MINUTES_WORDS.presentOf(names)}</p>
      <p className="panel-text">{minutes.opinion}</p>
      <Signatures {...{ props, minutes }} />
      {maySign ? <SignForm {...{ props, minutes }} /> : null}
    </Card>
  );
}
