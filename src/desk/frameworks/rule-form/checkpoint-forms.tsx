import type { Checkpoint } from '../../../domain/framework/checkpoint-rules';
import { RULE_FORM_WORDS } from '../../../text/framework-editor-words';
import { idPrefix } from '../blank-rule';
import { EditNumber } from '../edit-number';
import { EditCheck } from '../edit-select';
import { EditText } from '../edit-text';
import { freshItemId } from '../fresh-id';
import { COUNT, PERCENT } from '../typed-number';
import type { RuleFormProps, RuleOf } from './form-props';
import { ItemList } from './item-list';

const WORDS = RULE_FORM_WORDS;

interface PointFieldsProps {
  readonly point: Checkpoint;
  readonly name: string;
  readonly onPoint: (point: Checkpoint, field?: string) => void;
}

function PointFields({ point, name, onPoint }: PointFieldsProps) {
  const { shares, ...single } = point;
  return (
    <div className="framework-row wide-first">
      <EditText
        label={name}
        value={point.text}
        maxLength={400}
        lines
        onText={(text) => onPoint({ ...point, text }, 'text')}
      />
      <EditNumber
        label={WORDS.sharesOf(name)}
        value={shares ?? 1}
        form={COUNT}
        onNumber={(next) => onPoint(next === 1 ? single : { ...single, shares: next }, 'shares')}
      />
    </div>
  );
}

/** Check points with their shares of the weight. */
export function CheckpointsForm({ rule, owner, onRule }: RuleFormProps<RuleOf<'checkpoints'>>) {
  const { notApplicable, ...rest } = rule;
  const ids = rule.points.map(({ id }) => id);
  return (
    <>
      <ItemList<Checkpoint>
        legend={WORDS.points}
        items={rule.points}
        least={1}
        most={30}
        nameOf={WORDS.point}
        newItem={() => ({ id: freshItemId(ids, idPrefix(owner)), text: '' })}
        onItems={(points, field) => onRule({ ...rule, points }, field)}
      >
        {(point, name, change) => <PointFields {...{ point, name }} onPoint={change} />}
      </ItemList>
      <div className="framework-row">
        <EditNumber
          label={WORDS.partly}
          value={rule.partlyPpm}
          form={PERCENT}
          onNumber={(partlyPpm) => onRule({ ...rule, partlyPpm }, 'partly')}
        />
        <EditCheck
          label={WORDS.notApplicable}
          checked={notApplicable === true}
          onCheck={(on) => onRule(on ? { ...rest, notApplicable: true } : rest)}
        />
      </div>
    </>
  );
}

/** A question that is answered with yes or no. */
export function YesNoForm({ rule, onRule }: RuleFormProps<RuleOf<'yesNo'>>) {
  return (
    <div className="framework-row wide-first">
      <EditText
        label={WORDS.question}
        value={rule.question.text}
        maxLength={400}
        onText={(text) => onRule({ ...rule, question: { ...rule.question, text } }, 'question')}
      />
      <EditNumber
        label={WORDS.no}
        value={rule.noPpm}
        form={PERCENT}
        onNumber={(noPpm) => onRule({ ...rule, noPpm }, 'no')}
      />
    </div>
  );
}
