import { useState } from 'react';
import { type Unregistered, unregistered } from '../../domain/survey/unregistered';
import { type AppendFault, tryAppend } from '../../store/try-append';
import { CHANNEL_WORDS, RECEIVED_WORDS as WORDS } from '../../text/survey-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NumberField } from '../../ui/number-field';
import { useOneAtATime } from '../../ui/use-one-at-a-time';
import { AppendNotice } from './append-notice';
import { mayCollect, type ResultProps, type SurveyProps } from './survey-context';
import { typedCount } from './typed-count';
import { useKeptText } from './use-kept-text';

type CardProps = Omit<SurveyProps, 'signs'>;

function Offer(props: CardProps & { readonly open: Unregistered }) {
  const { session, work, questionnaire, open } = props;
  const { assignment } = work;
  const { channel, missing } = open;
  const field = `survey:refused:${channel}:${questionnaire.id}`;
  const [refused, typeRefused] = useKeptText(session, assignment, field);
  const { run, busy } = useOneAtATime();
  const [fault, setFault] = useState<AppendFault | null>(null);
  const typed = refused.trim() === '' ? 0 : typedCount(refused);
  const wrong = typed === null;
  const count = typed ?? 0;
  const add = async () => {
    if (wrong) return;
    const note = WORDS.note(missing, count);
    const body = { questionnaire: questionnaire.id, channel, count: missing + count, note };
    const act = { type: 'survey.issued', body } as const;
    const made = await tryAppend(session.writer, { assignment, act, clearDrafts: [field] });
    setFault(made.ok ? null : made.error);
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
      <Button busy={busy} onClick={() => void run(add)}>
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
