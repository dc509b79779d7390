import { useState } from 'react';
import * as z from 'zod/mini';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { NOTE_WORDS } from '../../../text/minutes-words';
import { sayShortMinute } from '../../../text/say-instant';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/text-area';
import { attending } from '../minutes/draw-card';
import { personName } from '../names-of';
import { PanelFaultNotice } from '../panel-fault-notice';
import type { SessionPageProps } from '../panel-props';
import { useJsonDraft } from '../use-json-draft';
import { usePanelAct } from '../use-panel-act';

const MAX_NOTE = 2000;

interface NotesProps {
  readonly props: SessionPageProps;
  readonly indicator: string;
  readonly round: number;
}

function NoteForm({ props, indicator, round }: NotesProps) {
  const { session, work, panel, state } = props;
  const field = `panel:${panel.session}:note:${indicator}`;
  const place = { assignment: work.assignment, field };
  const { value, change, reset } = useJsonDraft(session, place, z.string(), '');
  // What is said of an indicator that somebody left is kept from that person.
  const isLeft = state.recusals.some(({ indicators }) => indicators?.includes(indicator));
  const { act, busy, fault } = usePanelAct(props, isLeft ? indicator : null);
  const [isTried, setIsTried] = useState(false);
  if (value === null) return null;
  const text = toPlainText(value).trim();
  const add = async () => {
    setIsTried(true);
    if (text === '') return;
    const body = { round, indicator, text };
    if (!(await act({ type: 'discussion.noted', body }, [field]))) return;
    reset('', value);
    setIsTried(false);
  };
  return (
    <>
      <TextArea
        label={NOTE_WORDS.label}
        maxLength={MAX_NOTE}
        value={value}
        error={isTried && text === '' ? NOTE_WORDS.missing : undefined}
        onChange={(event) => change(event.target.value)}
      />
      <PanelFaultNotice fault={fault} />
      <Button busy={busy} onClick={() => void add()}>
        {NOTE_WORDS.add}
      </Button>
    </>
  );
}

/** What was said about an indicator, and a place to add to it. */
export function Notes({ props, indicator, round }: NotesProps) {
  const { session, work, state } = props;
  const notes = state.notes.filter((each) => each.indicator === indicator);
  const maySay = attending(props).includes(session.who.person);
  return (
    <details>
      <summary>
        {NOTE_WORDS.title}
        {notes.length === 0 ? '' : `（${notes.length}）`}
      </summary>
      <div className="stack">
        <ul className="panel-lines">
          {notes.map(({ hash, person, at, text }) => (
            <li key={hash}>
              <span className="soft">
                {NOTE_WORDS.by(personName(work, person), sayShortMinute(at))}
              </span>
              <p className="panel-text">{text}</p>
            </li>
          ))}
        </ul>
        {maySay ? <NoteForm {...{ props, indicator, round }} /> : null}
      </div>
    </details>
  );
}
