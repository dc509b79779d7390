import { useState } from 'react';
import type { FieldBody } from '../../domain/fieldwork/field-act';
import type { Said } from '../../domain/journal/revisions';
import { ERASURE_WORDS } from '../../text/erasure-words';
import { Button } from '../../ui/button';
import { ReasonForAct } from './reason-for-act';
import type { SurveyProps } from './survey-context';

const WORDS = {
  ...ERASURE_WORDS,
  title: ERASURE_WORDS.answerTitle,
  lead: ERASURE_WORDS.answerLead,
  confirm: ERASURE_WORDS.action,
};

interface EraseProps extends Pick<SurveyProps, 'session' | 'work'> {
  readonly said: Said<FieldBody<'survey.answered'>>;
}

/** Destroys what an answer holds of a person, on that person's request; its ratings stay. */
export function EraseAnswer({ session, work, said }: EraseProps) {
  const [asking, setAsking] = useState(false);
  const sha256 = said.value.record?.sha256;
  if (sha256 === undefined) return null;
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {ERASURE_WORDS.action}
      </Button>
      {asking ? (
        <ReasonForAct
          {...{ session, assignment: work.assignment }}
          field={`erasure:${said.hash}`}
          words={WORDS}
          actOf={(reason) => ({ type: 'record.erased', body: { sha256, reason } })}
          onClose={() => setAsking(false)}
          onDone={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
