import { useState } from 'react';
import type { Said } from '../../domain/journal/revisions';
import { erasableAnswers } from '../../domain/survey/withdrawn-answers';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { sayMinute } from '../../text/say-instant';
import { CHANNEL_WORDS, RETURNED_WORDS as WORDS } from '../../text/survey-words';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { type SurveyProps, surveyPath } from './survey-context';
import { WithdrawDialog } from './withdraw-dialog';

type CardProps = Omit<SurveyProps, 'signs'>;

const nameOf = ({ pkg }: CardProps['work'], person: string): string =>
  pkg.team.find((member) => member.person === person)?.name ?? '';

/** Everything that came back, the newest first: single answers to be looked at, counts to be taken back. */
export function ReturnedCard({ session, work, questionnaire }: CardProps) {
  const { fieldwork } = wholeEvaluation(work);
  const { answers, tallies } = fieldwork.surveys;
  const [leaving, setLeaving] = useState<Said<unknown> | null>(null);
  const ours = answers.filter(({ value }) => value.questionnaire === questionnaire.id).toReversed();
  const counted = tallies.filter(({ value }) => value.questionnaire === questionnaire.id);
  const takenBack = erasableAnswers(fieldwork, session.who.person).filter(
    ({ value }) => value.questionnaire === questionnaire.id,
  );
  if (ours.length + counted.length + takenBack.length === 0) return null;
  const path = surveyPath(work.assignment, questionnaire.id);
  const facts = (said: Said<unknown>) => (
    <p className="soft small">{`${sayMinute(said.at)} · ${nameOf(work, said.person)}`}</p>
  );
  return (
    <Card title={WORDS.title(ours.length + counted.length)}>
      <ul>
        {counted.map((each) => {
          const words = `${CHANNEL_WORDS[each.value.channel]} ${WORDS.tally(each.value.returned, each.value.valid)}`;
          return (
            <li key={each.hash} className="survey-row">
              <div className="survey-row-body">
                {words}
                {facts(each)}
              </div>
              {each.person === session.who.person ? (
                <Button aria-label={WORDS.withdrawLabel(words)} onClick={() => setLeaving(each)}>
                  {WORDS.withdraw}
                </Button>
              ) : null}
            </li>
          );
        })}
        {ours.map((each) => (
          <li key={each.hash} className="survey-row">
            <div className="survey-row-body">
              {CHANNEL_WORDS[each.value.channel]}
              {facts(each)}
            </div>
            <ButtonLink to={`${path}/answers/${each.value.answer}`}>{WORDS.view}</ButtonLink>
          </li>
        ))}
        {takenBack.map((each) => (
          <li key={each.hash} className="survey-row">
            <div className="survey-row-body">
              {`${CHANNEL_WORDS[each.value.channel]} · ${WORDS.withdrawn}`}
              {facts(each)}
            </div>
            <ButtonLink to={`${path}/answers/${each.value.answer}`}>{WORDS.view}</ButtonLink>
          </li>
        ))}
      </ul>
      {leaving === null ? null : (
        <WithdrawDialog
          {...{ session, assignment: work.assignment, target: leaving }}
          onClose={() => setLeaving(null)}
        />
      )}
    </Card>
  );
}
