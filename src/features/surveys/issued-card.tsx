import { useState } from 'react';
import { SURVEY_CHANNELS, type SurveyChannel } from '../../domain/fieldwork/acts/survey';
import { type AppendFault, tryAppend } from '../../store/try-append';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { sayMinute } from '../../text/say-instant';
import { CHANNEL_WORDS, RETURNED_WORDS, ISSUED_WORDS as WORDS } from '../../text/survey-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ChoiceGroup } from '../../ui/choice-group';
import { NumberField } from '../../ui/number-field';
import { useOneAtATime } from '../../ui/use-one-at-a-time';
import { AppendNotice } from './append-notice';
import { mayCollect, type SurveyProps } from './survey-context';
import { typedCount } from './typed-count';
import { useKeptText } from './use-kept-text';
import { WithdrawDialog } from './withdraw-dialog';

type CardProps = Omit<SurveyProps, 'signs'>;

const BY_HAND = SURVEY_CHANNELS.filter((channel) => channel !== 'online');

function IssueForm({ session, work, questionnaire }: CardProps) {
  const { assignment } = work;
  const field = `survey:issued:${questionnaire.id}`;
  const [count, typeCount] = useKeptText(session, assignment, field);
  const [channel, setChannel] = useState<SurveyChannel>('paper');
  const [wrong, setWrong] = useState(false);
  const [fault, setFault] = useState<AppendFault | null>(null);
  const { run, busy } = useOneAtATime();
  const add = async () => {
    const typed = typedCount(count);
    setWrong(typed === null);
    if (typed === null) return;
    const body = { questionnaire: questionnaire.id, channel, count: typed, note: '' };
    const act = { type: 'survey.issued', body } as const;
    const made = await tryAppend(session.writer, { assignment, act, clearDrafts: [field] });
    setFault(made.ok ? null : made.error);
    if (made.ok) typeCount(null);
  };
  return (
    <div className="stack">
      <ChoiceGroup
        legend={WORDS.channel}
        layout="row"
        choices={BY_HAND.map((each) => ({ value: each, label: CHANNEL_WORDS[each] }))}
        value={channel}
        onChange={setChannel}
      />
      <NumberField
        label={WORDS.count}
        hint={WORDS.hint}
        inputMode="numeric"
        error={wrong ? WORDS.countWrong : undefined}
        value={count}
        onChange={(event) => typeCount(event.target.value)}
      />
      <AppendNotice fault={fault} />
      <Button busy={busy} onClick={() => void run(add)}>
        {WORDS.add}
      </Button>
    </div>
  );
}

/** How many questionnaires were given out by each means, without which there is no return rate. */
export function IssuedCard(props: CardProps) {
  const { session, work, questionnaire } = props;
  const { issued } = wholeEvaluation(work).fieldwork.surveys;
  const own = issued.filter(({ value }) => value.questionnaire === questionnaire.id);
  const [leaving, setLeaving] = useState<(typeof own)[number] | null>(null);
  return (
    <Card title={WORDS.title}>
      {own.length === 0 ? <p className="soft">{WORDS.none}</p> : null}
      <ul>
        {own.map((each) => {
          const { channel, count } = each.value;
          const words = `${CHANNEL_WORDS[channel]}：${count === null ? WORDS.open : WORDS.copies(count)}`;
          return (
            <li key={each.hash} className="survey-row">
              <div className="survey-row-body">
                {words}
                <p className="soft small">{sayMinute(each.at)}</p>
              </div>
              {each.person === session.who.person ? (
                <Button
                  aria-label={RETURNED_WORDS.withdrawLabel(words)}
                  onClick={() => setLeaving(each)}
                >
                  {RETURNED_WORDS.withdraw}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayCollect(work, session.who.person) ? <IssueForm {...props} /> : null}
      {leaving === null ? null : (
        <WithdrawDialog
          {...{ session, assignment: work.assignment, target: leaving }}
          onClose={() => setLeaving(null)}
        />
      )}
    </Card>
  );
}
