import { useState } from 'react';
import { type Unregistered, unregistered } from '../../domain/survey/unregistered';
import { type AppendFault, tryAppend } from '../../store/try-append';
import { CHANNEL_WORDS, RECEIVED_WORDS as WORDS } from '../../text/survey-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NumberField } from '../../ui/number-field';
import { AppendNotice } from './append-notice';
import { mayCollect, type ResultProps, type SurveyProps } from './survey-context';
import { useKeptText } from './use-kept-text';

type CardProps = Omit<SurveyProps, 'signs'>;

const WHOLE = /^\d{0,6}$/;

function Offer(props: CardProps & { readonly open: Unregistered }) {
  const { session, work, questionnaire, open } = props;
  const { assignment } = work;
  const { channel, missing } = open;
  const field = `survey:refused:${channel}:${questionnaire.id}`;
  const [refused, typeRefused] = useKeptText(session, assignment, field);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<AppendFault | null>(null);
  const wrong = !WHOLE.test(refused.trim());
  const count = Number(wrong ? 0 : refused.trim());
  const add = async () => {
    if (wrong || busy) return;
    setBusy(true);
    const note = WORDS.note(missing, count);
    const body = { questionnaire: questionnaire.id, channel, count: missing + count, note };
    const act = { type: 'survey.issued', body } as const;
    const made = await tryAppend(session.writer, { assignment, act, clearDrafts: [field] });
    setFault(made.ok ? null : made.error);
    setBusy(false);
    if (made.ok) typeRefused(null);
  };
  return (
    <div className="stack">
      <p>{WORDS.open(CHANNEL_WORDS[channel], missing)}</p>
      <NumberField
        label={WORDS.refused(CHANNEL_WORDS[channel])}
        hint={WORDS.refusedHint}
        inputMode="numeric"
        error={wrong ? WORDS.wrong : undefined}
        value={refused}
        onChange={(event) => typeRefused(event.target.value)}
      />
      <AppendNotice fault={fault} />
      <Button busy={busy} onClick={() => void add()}>
        {WORDS.add(CHANNEL_WORDS[channel], missing, count)}
      </Button>
    </div>
  );
}

/** Where answers were taken in person and too few are registered as given out: one tap does that. */
export function IssueReceived({ result, ...props }: CardProps & Pick<ResultProps, 'result'>) {
  const open = unregistered(result);
  if (open.length === 0 || !mayCollect(props.work, props.session.who.person)) return null;
  return (
    <Card title={WORDS.title}>
      {open.map((each) => (
        <Offer key={each.channel} {...props} open={each} />
      ))}
    </Card>
  );
}
