import { useId, useState } from 'react';
import { FIGURE_DECIMALS } from '../../domain/framework/figure';
import type { Indicator } from '../../domain/framework/framework';
import { type Asked, askedBy, judgedLimitMilli } from '../../domain/framework/rule-inputs';
import { PRINTING } from '../../domain/scoring/printing';
import { scoreValues } from '../../domain/scoring/score-indicator';
import { ANSWER_WORDS, FINDING_WORDS, sayPoints } from '../../text/explanation-words';
import { sayUnit } from '../../text/figure-words';
import { TRIAL_WORDS } from '../../text/framework-editor-words';
import { sayExplanation } from '../../text/say-explanation';
import { sayMissing } from '../../text/say-missing';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { EditNumber } from './edit-number';
import { EditSelect } from './edit-select';
import { useEditing } from './editor-context';
import { printPoints } from './node-rows';
import { EMPTY_TRIAL, type Trial, valuesOfTrial } from './trial-values';
import { POINTS } from './typed-number';

const WORDS = TRIAL_WORDS;

interface AskedFieldProps {
  readonly asked: Asked;
  readonly indicator: Indicator;
  readonly trial: Trial;
  readonly onTrial: (trial: Trial) => void;
}

/** The name of what is judged: the whole indicator, or a part of it. */
function judgedName(indicator: Indicator, part: string | null, most: string): string {
  const { rule } = indicator;
  const found = rule.kind === 'composite' ? rule.parts.find(({ id }) => id === part) : undefined;
  return `${found === undefined ? '' : `${found.name}：`}${WORDS.judged(most)}`;
}

interface FieldProps<K extends Asked['kind']> extends Omit<AskedFieldProps, 'asked'> {
  readonly asked: Extract<Asked, { kind: K }>;
}

function FindingField({ asked, trial, onTrial }: FieldProps<'checkpoint'>) {
  const { id, text, choices } = asked.checkpoint;
  const isYesNo = !choices.includes('partly');
  const words = isYesNo ? { ...FINDING_WORDS, ...ANSWER_WORDS } : FINDING_WORDS;
  const options = choices.map((value) => ({ value, label: words[value] }));
  return (
    <EditSelect
      always
      label={text || id}
      value={trial.findings[id] ?? ''}
      options={[{ value: '', label: WORDS.noAnswer }, ...options]}
      onChoose={(chosen) => {
        const { [id]: _, ...rest } = trial.findings;
        onTrial({ ...trial, findings: chosen === '' ? rest : { ...rest, [id]: chosen } });
      }}
    />
  );
}

function FigureField({ asked, trial, onTrial }: FieldProps<'figure'>) {
  const { id, label, unit } = asked.figure;
  const inUnits = sayUnit(asked.figure);
  return (
    <EditNumber
      always
      label={`${label || id}${inUnits === '' ? '' : `（${inUnits}）`}`}
      value={trial.figures[id] ?? null}
      form={{ decimals: FIGURE_DECIMALS[unit], least: 0, most: 1e15 }}
      onNumber={(value) => onTrial({ ...trial, figures: { ...trial.figures, [id]: value } })}
    />
  );
}

function JudgedField({ asked, indicator, trial, onTrial }: FieldProps<'score'>) {
  const { part } = asked.score;
  const most = judgedLimitMilli(indicator.weightMilli, asked.score);
  return (
    <EditNumber
      always
      label={judgedName(indicator, part, printPoints(most))}
      value={trial.judged[part ?? ''] ?? null}
      form={{ ...POINTS, most }}
      onNumber={(milli) => onTrial({ ...trial, judged: { ...trial.judged, [part ?? '']: milli } })}
    />
  );
}

/** One thing that the rule asks for, as it is asked on the phone. */
function AskedField({ asked, ...rest }: AskedFieldProps) {
  switch (asked.kind) {
    case 'checkpoint':
      return <FindingField asked={asked} {...rest} />;
    case 'figure':
      return <FigureField asked={asked} {...rest} />;
    case 'score':
      return <JudgedField asked={asked} {...rest} />;
    case 'text':
    case 'choice':
      return null;
  }
}

function keyOf(asked: Asked): string {
  switch (asked.kind) {
    case 'checkpoint':
      return asked.checkpoint.id;
    case 'figure':
      return asked.figure.id;
    case 'score':
      return `score:${asked.score.part ?? ''}`;
    case 'text':
      return asked.text.id;
    case 'choice':
      return asked.choice.id;
  }
}

/** What the values come to, as the phone will show and print it. */
function Outcome({ indicator, trial }: { readonly indicator: Indicator; readonly trial: Trial }) {
  const { framework } = useEditing();
  const id = useId();
  const outcome = scoreValues(indicator, valuesOfTrial(trial), framework.rounding);
  const lines = sayExplanation(outcome.steps, indicator.rule, PRINTING);
  return (
    <section className="framework-outcome" aria-labelledby={id} aria-live="polite">
      <p id={id} className="framework-score">
        {WORDS.score}{' '}
        <strong>
          {outcome.score === null ? WORDS.notYet : sayPoints(outcome.score, PRINTING)}
        </strong>{' '}
        {WORDS.of(printPoints(indicator.weightMilli))}
      </p>
      {outcome.missing.length === 0 ? null : (
        <p className="soft">{WORDS.missing(sayMissing(outcome.missing).join('、'))}</p>
      )}
      {lines.length === 0 ? null : (
        <>
          <h3>{WORDS.explanation}</h3>
          <ul className="framework-explanation">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Tries an indicator out with values that are kept nowhere. */
export function TrialPanel({ indicator }: { readonly indicator: Indicator }) {
  const [trial, setTrial] = useState(EMPTY_TRIAL);
  return (
    <div className="framework-group">
      <p className="soft">{WORDS.lead}</p>
      {askedBy(indicator.rule).map((asked) => (
        <AskedField
          key={keyOf(asked)}
          asked={asked}
          indicator={indicator}
          trial={trial}
          onTrial={setTrial}
        />
      ))}
      <TextField
        label={WORDS.reason}
        value={trial.reason}
        onChange={({ target }) => setTrial({ ...trial, reason: target.value })}
      />
      <Outcome indicator={indicator} trial={trial} />
      <div className="desk-buttons">
        <Button onClick={() => setTrial(EMPTY_TRIAL)}>{WORDS.clear}</Button>
      </div>
    </div>
  );
}
