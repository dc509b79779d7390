import { useState } from 'react';
import { type DeskIssue, rectificationPaperType } from '../../contract/issues';
import { type StepKind, stepsFrom } from '../../domain/results/issue-course';
import { ISSUE_DESK_WORDS, ONE_ISSUE_WORDS as WORDS } from '../../text/issue-desk-words';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { useDeskSession } from '../desk-session-context';
import { FaultNotice } from '../fault-notice';
import { PlainSelect } from '../frameworks/plain-select';
import { useDeskAct } from '../use-desk-act';
import { type PaperFault, sendPaper } from './send-paper';

export interface StepFormProps {
  readonly issue: DeskIssue;
  readonly onDone: () => void;
}

const FIRST: Readonly<Record<DeskIssue['state'], StepKind>> = {
  open: 'due',
  reported: 'verified',
  rectified: 'due',
};

/** The next step about an issue: its kind, what it says, and its day or files. */
export function StepForm({ issue, onDone }: StepFormProps) {
  const [kind, setKind] = useState<StepKind>(
    issue.state === 'open' && issue.dueOn !== null ? 'reported' : FIRST[issue.state],
  );
  const [note, setNote] = useState('');
  const [day, setDay] = useState('');
  const [papers, setPapers] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const { act, busy, fault } = useDeskAct();
  const lacksNote = note.trim() === '';
  const lacksDay = kind === 'due' && day === '';
  const save = async () => {
    setTried(true);
    if (lacksNote || lacksDay) return;
    const more = kind === 'due' ? { dueOn: day } : kind === 'reported' ? { evidence: papers } : {};
    const body = { kind, note: note.trim(), ...more };
    if ((await act(`/issues/${issue.issue}/steps`, null, body)) !== null) onDone();
  };
  return (
    <div className="issue-form">
      <PlainSelect
        label={WORDS.step}
        value={kind}
        options={stepsFrom(issue.state).map((value) => ({ value, label: WORDS.kinds[value] }))}
        onChoose={setKind}
      />
      {kind === 'due' ? (
        <TextField
          label={WORDS.day}
          type="date"
          value={day}
          error={tried && lacksDay ? WORDS.dayMissing : undefined}
          onChange={({ target }) => setDay(target.value)}
        />
      ) : null}
      {kind === 'reported' ? (
        <Papers issue={issue.issue} kept={papers} onKept={(kept) => setPapers(kept)} />
      ) : null}
      <TextArea
        label={WORDS.notes[kind]}
        value={note}
        maxLength={2000}
        error={tried && lacksNote ? WORDS.noteMissing : undefined}
        onChange={({ target }) => setNote(target.value)}
      />
      {fault === null ? null : <FaultNotice fault={fault} />}
      <div className="desk-buttons">
        <Button kind="primary" busy={busy} onClick={() => void save()}>
          {WORDS.save}
        </Button>
        <span className="soft small">{ISSUE_DESK_WORDS.states[issue.state]}</span>
      </div>
    </div>
  );
}

interface PapersProps {
  readonly issue: string;
  readonly kept: readonly string[];
  readonly onKept: (digests: readonly string[]) => void;
}

function Papers({ issue, kept, onKept }: PapersProps) {
  const { session } = useDeskSession();
  const [fault, setFault] = useState<PaperFault | null>(null);
  const send = async (files: readonly File[]) => {
    const digests = new Set(kept);
    for (const file of files) {
      const sent = await sendPaper(`/issues/${issue}/papers`, file, session.csrf);
      if (!sent.ok) {
        setFault(sent.error);
        break;
      }
      setFault(null);
      digests.add(sent.value);
    }
    onKept([...digests]);
  };
  return (
    <>
      <label className="field">
        <span className="field-label">{WORDS.choose}</span>
        <input
          type="file"
          multiple
          accept={rectificationPaperType.options.join()}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            target.value = '';
            void send(files);
          }}
        />
      </label>
      <p aria-live="polite">{kept.length === 0 ? '' : WORDS.chosen(kept.length)}</p>
      {fault === null ? null : <p className="desk-alarm">{WORDS[fault]}</p>}
    </>
  );
}
