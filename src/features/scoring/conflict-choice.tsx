import { type MouseEvent, useState } from 'react';
import type { Field } from '../../domain/journal/register';
import { roleMay } from '../../domain/journal/role-permission';
import { CONFLICT_WORDS } from '../../text/conflict-words';
import { sayDevice } from '../../text/history-words';
import { sayMinute } from '../../text/say-instant';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { actFor } from './adopt-act';
import {
  type Adopted,
  type ConflictSide,
  conflictSides,
  forkBetween,
  isOnePersons,
} from './conflict-sides';
import { ForkLink } from './fork-notices';
import type { IndicatorContext } from './indicator-context';
import { sayValue } from './say-written';
import './conflict-choice.css';

export interface ConflictChoiceProps {
  readonly context: IndicatorContext;
  readonly field: Field;
  readonly onAdopted: (adopted: Adopted) => void;
}

interface SideProps extends Omit<ConflictChoiceProps, 'onAdopted'> {
  /** Whether anything can be decided here and now. */
  readonly open: boolean;
  readonly side: ConflictSide;
  readonly number: number;
  readonly onChoose: () => void;
}

function Side({ context, field, side, number, open, onChoose }: SideProps) {
  const { session, indicator } = context;
  const said = sayValue(field, side.value, indicator);
  return (
    <li className="conflict-side">
      <span className="small">{CONFLICT_WORDS.valueOf(number)}</span>
      <strong className="conflict-value">{said}</strong>
      {side.panel === null ? null : <span className="small">{CONFLICT_WORDS.panels}</span>}
      {side.writers.map(({ hash, name, at, device }) => (
        <span key={hash} className="small">
          {name}
          <br />
          {sayMinute(at)}
          <br />
          {sayDevice(device, session.device)}
        </span>
      ))}
      {open ? (
        <Button aria-label={CONFLICT_WORDS.adoptValue(said)} onClick={onChoose}>
          {CONFLICT_WORDS.adopt}
        </Button>
      ) : null}
    </li>
  );
}

/** To the field of this question, where another value is typed or tapped. */
function goToField({ currentTarget }: MouseEvent<HTMLButtonElement>): void {
  const question = currentTarget.closest('.indicator-question, .compared-question');
  question?.querySelector<HTMLElement>('input, textarea')?.focus();
}

/** Asks once more, since one value goes on and the others stay in the history only. */
function Confirm(props: {
  readonly said: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  return (
    <div className="conflict-sure" role="status">
      <p>{CONFLICT_WORDS.sure(props.said)}</p>
      <div className="conflict-buttons">
        <Button onClick={props.onYes}>{CONFLICT_WORDS.confirm}</Button>
        <Button onClick={props.onNo}>{CONFLICT_WORDS.cancel}</Button>
      </div>
    </div>
  );
}

/** Values that were written without knowledge of each other, side by side, with who and when. */
export function ConflictChoice({ context, field, onAdopted }: ConflictChoiceProps) {
  const { work, indicator, recorder, disabled } = context;
  const [chosen, setChosen] = useState<ConflictSide | null>(null);
  const said = chosen === null ? '' : sayValue(field, chosen.value, indicator);
  const adopt = async () => {
    if (chosen === null) return;
    const entry = await recorder.record(actFor(field, chosen.value, chosen.panel));
    if (entry !== null) onAdopted({ entry, said });
  };
  const forked = forkBetween(work.evaluation, field);
  const open = !disabled && forked === null;
  // Only the lead evaluator takes scores from a panel.
  const mayAdopt = roleMay(context.session.who.role, 'panelScores.adopted');
  const { title, own, safe, safeSelf, next, forkNext } = CONFLICT_WORDS;
  const isSelf = /^(selfScore|difference):/.test(field);
  const isText = /^(deduction|difference|answer):/.test(field);
  return (
    <Notice
      tone="warning"
      title={isOnePersons(work.evaluation, field) ? own : title}
      safe={isSelf ? safeSelf : safe}
      next={forked === null ? next : forkNext}
      action={forked === null ? null : <ForkLink assignment={work.assignment} journal={forked} />}
    >
      <ul className={isText ? 'conflict-sides text' : 'conflict-sides'}>
        {conflictSides(work.evaluation, work.pkg, field).map((side, index) => (
          <Side
            key={side.writers.map(({ hash }) => hash).join()}
            {...{ context, field, side }}
            open={open && (side.panel === null || mayAdopt)}
            number={index + 1}
            onChoose={() => setChosen(side)}
          />
        ))}
      </ul>
      {chosen === null ? null : (
        <Confirm said={said} onYes={() => void adopt()} onNo={() => setChosen(null)} />
      )}
      {open && chosen === null ? <Button onClick={goToField}>{CONFLICT_WORDS.other}</Button> : null}
    </Notice>
  );
}
