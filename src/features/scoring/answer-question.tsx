import type { AskedText } from '../../domain/framework/unscored-inputs';
import { answerField } from '../../domain/journal/register';
import { ASKED_WORDS } from '../../text/asked-words';
import { TextArea } from '../../ui/text-area';
import { ConflictPlace } from './conflict-place';
import type { IndicatorContext } from './indicator-context';
import { LeftoverDraft } from './leftover-draft';
import { MAX_TEXT, useTypedText } from './use-typed-text';

interface AnswerQuestionProps {
  readonly context: IndicatorContext;
  readonly asked: AskedText;
}

/** Words that the rule asks for: an opinion, or what no figure says. */
export function AnswerQuestion({ context, asked }: AnswerQuestionProps) {
  const { indicator, disabled } = context;
  const field = answerField(indicator.id, asked.id);
  const typed = useTypedText(context, field, (text) => ({
    type: 'answer.written',
    body: { indicator: indicator.id, question: asked.id, text },
  }));
  return (
    <div className="indicator-question">
      <TextArea
        label={asked.label ?? ASKED_WORDS.opinion}
        hint={
          asked.label !== null ? undefined : asked.aspects.length === 0 ? (
            ASKED_WORDS.opinionHint
          ) : (
            <ul className="indicator-aspects">
              {asked.aspects.map((aspect) => (
                <li key={aspect}>{aspect}</li>
              ))}
            </ul>
          )
        }
        rows={asked.label === null ? 6 : 2}
        maxLength={MAX_TEXT}
        value={typed.value}
        readOnly={disabled}
        onChange={typed.onInput}
        onBlur={typed.commit}
      />
      <LeftoverDraft typed={typed} always />
      <ConflictPlace context={context} field={field} />
    </div>
  );
}
