import { RULE_FORM_WORDS } from '../../../text/framework-editor-words';
import { EditNumber } from '../edit-number';
import { EditCheck } from '../edit-select';
import { PERCENT } from '../typed-number';
import { boundForm } from './bound-form';
import { FigureFields, WhenZeroField } from './figure-fields';
import type { RuleFormProps, RuleOf } from './form-props';
import { MeasureFields } from './measure-fields';

const WORDS = RULE_FORM_WORDS;
const POSITIVE_PERCENT = { ...PERCENT, least: 1 };
const BELOW_WHOLE = { ...PERCENT, most: 999_999 };
const FROM_WHOLE = { ...PERCENT, least: 1_000_000 };

type FieldsProps = Omit<RuleFormProps<RuleOf<'ratio'>>, 'owner'>;

/** Points off where a target was clearly set too low. */
function ExcessFields({ rule, onRule }: FieldsProps) {
  const { excess, ...rest } = rule;
  const fresh = { excess: { abovePpm: 1_300_000, perPointPpm: 10_000 } };
  return (
    <>
      <EditCheck
        label={WORDS.excess}
        checked={excess !== undefined}
        onCheck={(on) => onRule(on ? { ...rest, ...fresh } : rest)}
      />
      {excess === undefined ? null : (
        <div className="framework-row">
          <EditNumber
            label={WORDS.excessAbove}
            value={excess.abovePpm}
            form={FROM_WHOLE}
            onNumber={(abovePpm) => onRule({ ...rule, excess: { ...excess, abovePpm } }, 'above')}
          />
          <EditNumber
            label={WORDS.perPoint}
            value={excess.perPointPpm}
            form={PERCENT}
            onNumber={(perPointPpm) =>
              onRule({ ...rule, excess: { ...excess, perPointPpm } }, 'perPoint')
            }
          />
        </div>
      )}
    </>
  );
}

/** A quotient held against a target. */
export function RatioForm({ rule, onRule }: FieldsProps) {
  const { whenZero, ...rest } = rule;
  return (
    <>
      <FigureFields
        name={WORDS.numerator}
        figure={rule.numerator}
        onFigure={(numerator, field) => onRule({ ...rule, numerator }, field && `n.${field}`)}
      />
      <FigureFields
        name={WORDS.denominator}
        figure={rule.denominator}
        onFigure={(denominator, field) => onRule({ ...rule, denominator }, field && `d.${field}`)}
      />
      <div className="framework-row">
        <EditNumber
          label={WORDS.targetPercent}
          value={rule.targetPpm}
          form={POSITIVE_PERCENT}
          onNumber={(targetPpm) => onRule({ ...rule, targetPpm }, 'target')}
        />
        <WhenZeroField value={whenZero} onZero={(zero) => onRule({ ...rest, ...zero })} />
      </div>
      <ExcessFields rule={rule} onRule={onRule} />
    </>
  );
}

/** A ratio that earns nothing below a gate. */
export function GatedRatioForm({ rule, owner, onRule }: RuleFormProps<RuleOf<'gatedRatio'>>) {
  const target = boundForm(rule.measure, 1);
  return (
    <>
      <MeasureFields
        measure={rule.measure}
        owner={owner}
        onMeasure={(measure, field) => onRule({ ...rule, measure }, field)}
      />
      <div className="framework-row">
        <EditNumber
          label={`${WORDS.target}${target.suffix}`}
          value={rule.targetPpm}
          form={target.form}
          onNumber={(targetPpm) => onRule({ ...rule, targetPpm }, 'target')}
        />
        <EditNumber
          label={WORDS.gate}
          value={rule.gatePpm}
          form={BELOW_WHOLE}
          onNumber={(gatePpm) => onRule({ ...rule, gatePpm }, 'gate')}
        />
      </div>
    </>
  );
}

/** What should not be more than a target. */
export function ReverseForm({ rule, onRule }: RuleFormProps<RuleOf<'reverse'>>) {
  return (
    <>
      <FigureFields
        name={WORDS.reverseTarget}
        figure={rule.target}
        onFigure={(target, field) => onRule({ ...rule, target }, field && `t.${field}`)}
      />
      <FigureFields
        name={WORDS.reverseActual}
        figure={rule.actual}
        onFigure={(actual, field) => onRule({ ...rule, actual }, field && `a.${field}`)}
      />
    </>
  );
}
