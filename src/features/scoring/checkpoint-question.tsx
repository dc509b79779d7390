import { useEffect, useState } from 'react';
import type { AskedCheckpoint } from '../../domain/framework/rule-inputs';
import type { Finding } from '../../domain/journal/finding';
import { checkpointField, standingValue } from '../../domain/journal/register';
import { checkpointWorth } from '../../domain/scoring/checkpoint-worth';
import { PRINTING } from '../../domain/scoring/printing';
import { ANSWER_WORDS, FINDING_WORDS, sayPoints } from '../../text/explanation-words';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { ChoiceGroup } from '../../ui/choice-group';
import { ConflictPlace } from './conflict-place';
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

/** What a point is worth as things stand: its shares and points. */
function sayWorth({ indicator, work }: IndicatorContext, id: string): string | undefined {
  const worth = checkpointWorth(indicator, id, (other) => {
    const held = standingValue(work.evaluation.registers, checkpointField(indicator.id, other));
    return held !== null && held !== 'conflict' && held.value === 'notApplicable';
  });
  if (worth === null) return undefined;
  const { shares, ofShares, points } = worth;
  if (shares === 0) return INDICATOR_WORDS.leftOut;
  const printed = sayPoints(points, PRINTING);
  return ofShares === 1
    ? INDICATOR_WORDS.worth(printed)
    : INDICATOR_WORDS.share(shares, ofShares, printed);
}

/** One check point: met, partly met or not met, or what else its rule allows. */
export function CheckpointQuestion({ context, point, number }: CheckpointQuestionProps) {
  const { work, indicator, recorder, disabled, onTapped } = context;
  const field = checkpointField(indicator.id, point.id);
  const standing = standingValue(work.evaluation.registers, field);
  const [chosen, setChosen] = useState<{ finding: Finding; isEntered: boolean } | null>(null);
  // An evaluation that another entry changed does not hold yet what was tapped last.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once entered it stands in the next, or not
  useEffect(() => setChosen((last) => (last?.isEntered ? null : last)), [work.evaluation]);
  const held = standing === null || standing === 'conflict' ? null : standing.value;
  const choose = async (finding: Finding) => {
    setChosen({ finding, isEntered: false });
    onTapped(field, finding);
    const body = { indicator: indicator.id, checkpoint: point.id, finding };
    const kept = await recorder.record({ type: 'checkpoint.assessed', body });
    if (kept !== null) {
      setChosen((last) => (last?.finding === finding ? { finding, isEntered: true } : last));
      return;
    }
    setChosen(null);
    onTapped(field, null);
  };
  return (
    <div className={point.choices.length > 3 ? 'indicator-question four' : 'indicator-question'}>
      <ChoiceGroup
        legend={`${number}. ${point.text}`}
        layout="row"
        hint={sayWorth(context, point.id)}
        choices={choicesOf(point)}
        value={chosen?.finding ?? held}
        disabled={disabled}
        onChange={(finding) => void choose(finding)}
      />
      <ConflictPlace context={context} field={field} />
    </div>
  );
}
