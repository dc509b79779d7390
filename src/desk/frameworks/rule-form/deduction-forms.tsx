import { RULE_FORM_WORDS } from '../../../text/framework-editor-words';
import { EditNumber } from '../edit-number';
import { EditCheck, EditSelect } from '../edit-select';
import { EditText } from '../edit-text';
import { COUNT, PERCENT, POINTS } from '../typed-number';
import { FigureFields, WhenZeroField } from './figure-fields';
import type { RuleFormProps, RuleOf } from './form-props';

const WORDS = RULE_FORM_WORDS;
const COSTS = [
  { value: 'fraction', label: WORDS.costFraction },
  { value: 'points', label: WORDS.costPoints },
] as const;

/** The share with a problem is the share that is lost. */
export function ShareDeductionForm({ rule, onRule }: RuleFormProps<RuleOf<'shareDeduction'>>) {
  const { whenZero, ...rest } = rule;
  return (
    <>
      <FigureFields
        name={WORDS.part}
        figure={rule.part}
        onFigure={(part, field) => onRule({ ...rule, part }, field && `p.${field}`)}
      />
      <FigureFields
        name={WORDS.wholeFigure}
        figure={rule.whole}
        onFigure={(whole, field) => onRule({ ...rule, whole }, field && `w.${field}`)}
      />
      <div className="framework-row">
        <EditNumber
          label={WORDS.times}
          value={rule.timesPpm}
          form={{ ...PERCENT, least: 1 }}
          onNumber={(timesPpm) => onRule({ ...rule, timesPpm }, 'times')}
        />
        <WhenZeroField value={whenZero} onZero={(zero) => onRule({ ...rest, ...zero })} />
      </div>
    </>
  );
}

/** What one failure costs. */
function CostFields({ rule, onRule }: Omit<RuleFormProps<RuleOf<'failures'>>, 'owner'>) {
  const { cost } = rule;
  return (
    <div className="framework-row">
      <EditSelect
        label={WORDS.cost}
        value={cost.kind}
        options={COSTS}
        onChoose={(kind) =>
          onRule({
            ...rule,
            cost: kind === 'points' ? { kind, milli: 1000 } : { kind, num: 1, den: 4 },
          })
        }
      />
      {cost.kind === 'points' ? (
        <EditNumber
          label={WORDS.costMilli}
          value={cost.milli}
          form={{ ...POINTS, least: 1 }}
          onNumber={(milli) => onRule({ ...rule, cost: { ...cost, milli } }, 'cost')}
        />
      ) : (
        <>
          <EditNumber
            label={WORDS.num}
            value={cost.num}
            form={COUNT}
            onNumber={(num) => onRule({ ...rule, cost: { ...cost, num } }, 'num')}
          />
          <EditNumber
            label={WORDS.den}
            value={cost.den}
            form={COUNT}
            onNumber={(den) => onRule({ ...rule, cost: { ...cost, den } }, 'den')}
          />
        </>
      )}
    </div>
  );
}

/** Points off for each failure found. */
export function FailuresForm({ rule, onRule }: RuleFormProps<RuleOf<'failures'>>) {
  const { zeroFrom, ...rest } = rule;
  return (
    <>
      <EditText
        label={WORDS.what}
        value={rule.what}
        maxLength={60}
        onText={(what) => onRule({ ...rule, what }, 'what')}
      />
      <FigureFields
        name={WORDS.count}
        figure={rule.count}
        onFigure={(count, field) => onRule({ ...rule, count }, field && `c.${field}`)}
      />
      <CostFields rule={rule} onRule={onRule} />
      <EditCheck
        label={WORDS.zeroFromOn}
        checked={zeroFrom !== undefined}
        onCheck={(on) => onRule(on ? { ...rest, zeroFrom: 4 } : rest)}
      />
      {zeroFrom === undefined ? null : (
        <EditNumber
          label={WORDS.zeroFrom}
          value={zeroFrom}
          form={{ ...COUNT, most: 1_000_000 }}
          onNumber={(from) => onRule({ ...rule, zeroFrom: from }, 'zeroFrom')}
        />
      )}
    </>
  );
}
