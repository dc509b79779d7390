import { useState } from 'react';
import { useParams } from 'wouter';
import { REFERRAL_STEPS, type ReferralResponse, referralResponse } from '../../contract/referrals';
import { toPlainText } from '../../domain/kernel/plain-text';
import { GROUND_WORDS } from '../../text/policy-words';
import { REFERRAL_WORDS as WORDS } from '../../text/referral-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { TextArea } from '../../ui/text-area';
import { useDeskSession } from '../desk-session-context';
import { DeskTable } from '../desk-table';
import { FaultNotice } from '../fault-notice';
import { PlainSelect } from '../frameworks/plain-select';
import { LoadedView } from '../loaded-view';
import { useDeskAct } from '../use-desk-act';
import { useLoaded } from '../use-loaded';

/** `/issues/referrals/r/:referral`: one referral, and what was done about it. */
export function ReferralPage() {
  const { referral = '' } = useParams();
  const { loaded, reload } = useLoaded(`/referrals/${referral}`, referralResponse);
  const { session } = useDeskSession();
  return (
    <>
      <p>
        <AppLink to="/issues/referrals">‹ {WORDS.back}</AppLink>
      </p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(read) => (
          <div className="stack">
            <h1>{WORDS.title}</h1>
            <ReferralFacts read={read} />
            <h2>{WORDS.course}</h2>
            <Course read={read} />
            {session.role === 'performanceUnit' ? (
              <StepForm key={read.steps.length} referral={read.referral} onDone={reload} />
            ) : (
              <p className="soft">{WORDS.onlyReads}</p>
            )}
          </div>
        )}
      </LoadedView>
    </>
  );
}

function ReferralFacts({ read }: { readonly read: ReferralResponse }) {
  const to = `/a/${read.assignment}/r/${read.manifest}`;
  return (
    <Facts
      items={[
        { term: WORDS.project, detail: read.project },
        { term: WORDS.report, detail: <AppLink to={to}>{WORDS.openReport}</AppLink> },
        { term: WORDS.ground, detail: GROUND_WORDS[read.ground] },
        { term: WORDS.to, detail: read.to },
        { term: WORDS.read, detail: <span className="desk-reason">{read.content}</span> },
        { term: WORDS.readers, detail: read.people.join('、') },
        { term: WORDS.by, detail: `${read.by}，${sayMinute(read.at)}` },
      ]}
    />
  );
}

function Course({ read: { steps } }: { readonly read: ReferralResponse }) {
  if (steps.length === 0) return <p>{WORDS.noSteps}</p>;
  return (
    <DeskTable caption={WORDS.course} heads={[WORDS.step, WORDS.note, WORDS.by, WORDS.at]}>
      {steps.map(({ kind, note, by, at }) => (
        <tr key={`${at} ${kind}`}>
          <th scope="row">{WORDS.states[kind]}</th>
          <td className="desk-reason">{note}</td>
          <td>{by}</td>
          <td className="issue-short">{sayMinute(at)}</td>
        </tr>
      ))}
    </DeskTable>
  );
}

const STEPS = REFERRAL_STEPS.map((value) => ({ value, label: WORDS.states[value] }));

interface StepFormProps {
  readonly referral: string;
  readonly onDone: () => void;
}

function StepForm({ referral, onDone }: StepFormProps) {
  const [kind, setKind] = useState<(typeof REFERRAL_STEPS)[number]>('handedOver');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { act, busy, fault } = useDeskAct();
  const lacksNote = note.trim() === '';
  const record = async () => {
    setTried(true);
    if (lacksNote) return;
    const body = { kind, note: note.trim() };
    if ((await act(`/referrals/${referral}/steps`, null, body)) !== null) onDone();
  };
  return (
    <div className="issue-form">
      <PlainSelect label={WORDS.step} value={kind} options={STEPS} onChoose={setKind} />
      <TextArea
        label={WORDS.note}
        maxLength={2000}
        value={note}
        error={tried && lacksNote ? WORDS.missing : undefined}
        onChange={({ target }) => setNote(toPlainText(target.value))}
      />
      {fault === null ? null : <FaultNotice fault={fault} />}
      <p>
        <Button kind="primary" busy={busy} onClick={() => void record()}>
          {WORDS.record}
        </Button>
      </p>
    </div>
  );
}
