import { useEffect, useState } from 'react';
import type { Checkpoint } from '../../domain/framework/scoring-rule';
import { checkpointField, type Finding, standingValue } from '../../domain/journal/register';
import { FINDING_WORDS } from '../../text/scoring-words';
import { ChoiceGroup } from '../../ui/choice-group';
import { ConflictNotice } from './conflict-notice';
import type { IndicatorContext } from './indicator-context';

const CHOICES = (['met', 'partly', 'notMet'] as const).map((value) => ({
  value,
  label: FINDING_WORDS[value],
}));

interface QuestionProps {
  readonly context: IndicatorContext;
  readonly point: Checkpoint;
  readonly number: number;
}

function Question({ context, point, number }: QuestionProps) {
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
        choices={CHOICES}
        value={chosen ?? held}
        disabled={disabled}
        onChange={(finding) => void choose(finding)}
      />
      <ConflictNotice work={work} indicator={indicator} field={field} />
    </div>
  );
}

/** The check points of an indicator, each met, partly met or not met. */
export function CheckpointQuestions({
  context,
  points,
}: {
  readonly context: IndicatorContext;
  readonly points: readonly Checkpoint[];
}) {
  return points.map((point, index) => (
    <Question key={point.id} context={context} point={point} number={index + 1} />
  ));
}
