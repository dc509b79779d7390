import { useEffect, useState } from 'react';
import type { AskedCheckpoint } from '../../domain/framework/rule-inputs';
import { checkpointField, type Finding, standingValue } from '../../domain/journal/register';
import { ANSWER_WORDS, FINDING_WORDS } from '../../text/explanation-words';
import { ChoiceGroup } from '../../ui/choice-group';
import { ConflictNotice } from './conflict-notice';
import type { IndicatorContext } from './indicator-context';

interface CheckpointQuestionProps {
  readonly context: IndicatorContext;
  readonly point: AskedCheckpoint;
  readonly number: number;
}

/** The findings that a point allows; with nothing between, it is answered with yes or no. */
function choicesOf({ choices }: AskedCheckpoint) {
  const words = choices.includes('partly') ? FINDING_WORDS : { ...FINDING_WORDS, ...ANSWER_WORDS };
  return choices.map((value) => ({ value, label: words[value] }));
}

/** One check point: met, partly met or not met, or what else its rule allows. */
export function CheckpointQuestion({ context, point, number }: CheckpointQuestionProps) {
  const { work, indicator, recorder, disabled } = context;
  const field = checkpointField(indicator.id, point.id);
  const standing = standingValue(work.evaluation.registers, field);
  const [chosen, setChosen] = useState<Finding | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen stands now, or not
  useEffect(() => setChosen(null), [work.evaluation]);
  const held = standing === null || standing === 'conflict' ? null : standing.value;
  const choose = async (finding: Finding) => {
    setChosen(finding);
    const body = { indicator: indicator.id, checkpoint: point.id, finding };
    const kept = await recorder.record({ type: 'checkpoint.assessed', body });
    if (!kept) setChosen(null);
  };
  return (
    <div className="indicator-question">
      <ChoiceGroup
        legend={`${number}. ${point.text}`}
        layout="row"
        choices={choicesOf(point)}
        value={chosen ?? held}
        disabled={disabled}
        onChange={(finding) => void choose(finding)}
      />
      <ConflictNotice work={work} indicator={indicator} field={field} />
    </div>
  );
}
