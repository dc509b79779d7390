import type { AskedText } from '../../domain/framework/unscored-inputs';
import { answerField, standingIn } from '../../domain/journal/register';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { TextArea } from '../../ui/text-area';
import { parseReason } from './asked-fields';
import { ConflictPlace } from './conflict-place';
import type { IndicatorContext } from './indicator-context';
import { LeftoverDraft } from './leftover-draft';
import { useTypedField } from './use-typed-field';

/** The longest text that an entry takes (domain/journal/act.ts). */
const MAX_ANSWER = 2000;

interface AnswerQuestionProps {
  readonly context: IndicatorContext;
  readonly asked: AskedText;
}

/** Words that the rule asks for: an opinion, or what no figure says. */
export function AnswerQuestion({ context, asked }: AnswerQuestionProps) {
  const { session, work, indicator, recorder, drafts, disabled } = context;
  const field = answerField(indicator.id, asked.id);
  const standing = standingIn(work.evaluation.registers, field);
  const typed = useTypedField({
    session,
    assignment: work.assignment,
    field,
    stored: standing === null || standing === 'conflict' ? '' : standing.value,
    draft: drafts[field],
    open: standing === 'conflict',
    parse: parseReason,
    format: (text) => text,
    record: (text, draft) => {
      const body = { indicator: indicator.id, question: asked.id, text };
      return recorder.record({ type: 'answer.written', body }, [draft]);
    },
  });
  return (
    <div className="indicator-question">
      <TextArea
        label={asked.label ?? INDICATOR_WORDS.opinion}
        hint={
          asked.label !== null ? undefined : asked.aspects.length === 0 ? (
            INDICATOR_WORDS.opinionHint
          ) : (
            <ul className="indicator-aspects">
              {asked.aspects.map((aspect) => (
                <li key={aspect}>{aspect}</li>
              ))}
            </ul>
          )
        }
        rows={asked.label === null ? 6 : 2}
        maxLength={MAX_ANSWER}
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
