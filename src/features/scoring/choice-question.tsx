import { useEffect, useState } from 'react';
import type { AskedChoice } from '../../domain/framework/unscored-inputs';
import { choiceField, chosenIn, chosenText, standingValue } from '../../domain/journal/register';
import { ASKED_WORDS } from '../../text/asked-words';
import { ChoiceGroup } from '../../ui/choice-group';
import { SeveralChoices } from '../../ui/several-choices';
import { ConflictPlace } from './conflict-place';
import type { IndicatorContext } from './indicator-context';

interface ChoiceQuestionProps {
  readonly context: IndicatorContext;
  readonly asked: AskedChoice;
}

function useChosen({ context, asked }: ChoiceQuestionProps) {
  const { work, indicator, recorder, onTapped } = context;
  const field = choiceField(indicator.id, asked.id);
  const standing = standingValue(work.evaluation.registers, field);
  const [tapped, setTapped] = useState<{ text: string; isEntered: boolean } | null>(null);
  // An evaluation that another entry changed does not hold yet what was tapped last.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once entered it stands in the next, or not
  useEffect(() => setTapped((last) => (last?.isEntered ? null : last)), [work.evaluation]);
  const held = standing === null || standing === 'conflict' ? '' : standing.value;
  const choose = async (choices: string[]) => {
    const text = chosenText(choices);
    setTapped({ text, isEntered: false });
    onTapped(field, text);
    const body = { indicator: indicator.id, question: asked.id, choices };
    if ((await recorder.record({ type: 'choice.made', body })) !== null) {
      setTapped((last) => (last?.text === text ? { text, isEntered: true } : last));
      return;
    }
    setTapped(null);
    onTapped(field, null);
  };
  return { field, chosen: chosenIn(tapped?.text ?? held), choose };
}

/** One or several of the answers that a form knows, such as causes of a deviation. */
export function ChoiceQuestion(props: ChoiceQuestionProps) {
  const { asked, context } = props;
  const { field, chosen, choose } = useChosen(props);
  return (
    <div className="indicator-question">
      {asked.several ? (
        <SeveralChoices
          legend={asked.label}
          hint={ASKED_WORDS.several}
          error={undefined}
          disabled={context.disabled}
          choices={asked.options.map(({ id, label }) => ({ id, text: label }))}
          value={chosen}
          onChange={(ids) => void choose(ids ?? [])}
        />
      ) : (
        <ChoiceGroup
          legend={asked.label}
          choices={asked.options.map(({ id, label }) => ({ value: id, label }))}
          value={chosen[0] ?? null}
          disabled={context.disabled}
          onChange={(id) => void choose([id])}
        />
      )}
      <ConflictPlace context={context} field={field} />
    </div>
  );
}
