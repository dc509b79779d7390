import { useState } from 'react';
import type { Question } from '../../domain/survey/questionnaire';
import { checkTally, isTallySound, type TallyFault } from '../../domain/survey/tally-check';
import {
  ISSUED_WORDS,
  SURVEY_WORDS,
  TALLY_FAULT_WORDS,
  TALLY_WORDS as WORDS,
} from '../../text/survey-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { NumberField } from '../../ui/number-field';
import { PageFrame } from '../../ui/page-frame';
import { TextArea } from '../../ui/text-area';
import { AppendNotice } from './append-notice';
import { type SurveyProps, surveyPath } from './survey-context';
import { countsIn, isWrong, type TallyDraft, useTally } from './use-tally';

interface CountedProps {
  readonly question: Extract<Question, { kind: 'fivePoint' }>;
  readonly draft: TallyDraft;
  readonly sum: string | null;
  readonly fault: TallyFault | undefined;
  readonly onChange: (counts: string[]) => void;
}

/** The five options of a question, and whether they fit the valid forms. */
function Counted({ question, draft, sum, fault, onChange }: CountedProps) {
  const typed = draft.ratings[question.id] ?? [];
  const put = (at: number, text: string) =>
    onChange([0, 1, 2, 3, 4].map((each) => (each === at ? text : (typed[each] ?? ''))));
  return (
    <Card title={question.text}>
      <div className="tally-options">
        {question.labels.map((label, at) => (
          <NumberField
            key={label}
            label={label}
            inputMode="numeric"
            error={isWrong(typed[at]) ? ISSUED_WORDS.countWrong : undefined}
            value={typed[at] ?? ''}
            onChange={(event) => put(at, event.target.value)}
          />
        ))}
      </div>
      {sum === null ? null : <p className="soft">{sum}</p>}
      {fault === undefined ? null : <Notice tone="warning" title={TALLY_FAULT_WORDS[fault.kind]} />}
    </Card>
  );
}

/** Counts of paper forms, option by option, checked while they are typed. */
export function TallyPage(props: SurveyProps) {
  const { work, questionnaire, signs } = props;
  const { draft, type, save, busy, fault, saved } = useTally(props);
  const [tried, setTried] = useState(false);
  const counts = countsIn(questionnaire, draft);
  const faults = counts === null ? [] : checkTally(questionnaire, counts);
  const wrong = Object.values(draft.ratings).some((each) => each.some(isWrong));
  const confirm = () => {
    setTried(true);
    if (counts === null || wrong || !isTallySound(questionnaire, counts)) return;
    setTried(false);
    void save(counts);
  };
  const rated = questionnaire.questions.flatMap((each) =>
    each.kind === 'fivePoint' ? [each] : [],
  );
  const sumOf = (id: string) => {
    if (counts === null) return null;
    const all = counts.ratings[id] ?? [];
    return WORDS.sum(
      all.reduce((before, each) => before + each, 0),
      counts.valid,
    );
  };
  const valid = faults.find(({ kind }) => kind === 'validAboveReturned');
  const total = (label: string, key: 'returned' | 'valid', error: string | undefined) => (
    <NumberField
      {...{ label }}
      inputMode="numeric"
      hint={key === 'valid' ? WORDS.validHint : undefined}
      error={isWrong(draft[key]) ? ISSUED_WORDS.countWrong : error}
      value={draft[key]}
      onChange={(event) => type({ [key]: event.target.value })}
    />
  );
  return (
    <PageFrame
      title={WORDS.title}
      context={questionnaire.title}
      back={{ to: surveyPath(work.assignment, questionnaire.id), label: SURVEY_WORDS.back }}
      signs={signs}
      actions={
        <Button kind="primary" busy={busy} onClick={confirm}>
          {busy ? SURVEY_WORDS.saving : WORDS.save}
        </Button>
      }
    >
      {total(WORDS.returned, 'returned', undefined)}
      {total(WORDS.valid, 'valid', valid === undefined ? undefined : TALLY_FAULT_WORDS[valid.kind])}
      {rated.map((question) => (
        <Counted
          key={question.id}
          {...{ question, draft }}
          sum={sumOf(question.id)}
          fault={faults.find((each) => 'question' in each && each.question === question.id)}
          onChange={(next) => type({ ratings: { ...draft.ratings, [question.id]: next } })}
        />
      ))}
      <TextArea
        label={WORDS.note}
        maxLength={500}
        value={draft.note}
        onChange={(event) => type({ note: event.target.value })}
      />
      {tried && counts === null ? <Notice tone="warning" live title={WORDS.countMissing} /> : null}
      {saved ? <Notice tone="success" live title={WORDS.saved} /> : null}
      <AppendNotice fault={fault} />
    </PageFrame>
  );
}
