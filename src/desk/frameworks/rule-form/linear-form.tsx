import { RULE_FORM_WORDS } from '../../../text/framework-editor-words';
import { EditNumber } from '../edit-number';
import { EditCheck, EditSelect, optionsOf } from '../edit-select';
import { PERCENT } from '../typed-number';
import { boundForm } from './bound-form';
import type { RuleFormProps, RuleOf } from './form-props';
import { MeasureFields } from './measure-fields';

const WORDS = RULE_FORM_WORDS;
const { higher, lower, closer, proportional, started, whole } = WORDS;

/** Where the target lies, and from where on missing it costs. */
function TargetFields({ rule, onRule }: Omit<RuleFormProps<RuleOf<'linear'>>, 'owner'>) {
  const { allowancePpm, ...rest } = rule;
  const target = boundForm(rule.measure);
  const distance = boundForm(rule.measure, 0);
  return (
    <div className="framework-row">
      <EditNumber
        label={`${WORDS.target}${target.suffix}`}
        value={rule.targetPpm}
        form={target.form}
        onNumber={(targetPpm) => onRule({ ...rule, targetPpm }, 'target')}
      />
      <EditNumber
        label={`${WORDS.allowance}${distance.suffix}`}
        value={allowancePpm ?? 0}
        form={distance.form}
        onNumber={(ppm) => onRule(ppm === 0 ? rest : { ...rest, allowancePpm: ppm }, 'allowance')}
      />
      <EditNumber
        label={target.isRate ? WORDS.perPoint : WORDS.perUnit}
        value={rule.perPointPpm}
        form={{ ...PERCENT, least: 1 }}
        onNumber={(perPointPpm) => onRule({ ...rule, perPointPpm }, 'perPoint')}
      />
    </div>
  );
}

/** Points off for each percentage point, or unit, by which a target is missed. */
export function LinearForm({ rule, owner, onRule }: RuleFormProps<RuleOf<'linear'>>) {
  const { zeroBeyondPpm, ...rest } = rule;
  const distance = boundForm(rule.measure, 0);
  return (
    <>
      <MeasureFields
        measure={rule.measure}
        owner={owner}
        onMeasure={(measure, field) => onRule({ ...rule, measure }, field)}
      />
      <div className="framework-row">
        <EditSelect
          label={WORDS.direction}
          value={rule.direction}
          options={optionsOf({ higher, lower, closer })}
          onChoose={(direction) => onRule({ ...rule, direction })}
        />
        <EditSelect
          label={WORDS.step}
          value={rule.step}
          options={optionsOf({ proportional, started, whole })}
          onChoose={(step) => onRule({ ...rule, step })}
        />
      </div>
      <TargetFields rule={rule} onRule={onRule} />
      <EditCheck
        label={WORDS.limitOn}
        checked={zeroBeyondPpm !== undefined}
        onCheck={(on) => onRule(on ? { ...rest, zeroBeyondPpm: 200_000 } : rest)}
      />
      {zeroBeyondPpm === undefined ? null : (
        <EditNumber
          label={`${WORDS.zeroBeyond}${distance.suffix}`}
          value={zeroBeyondPpm}
          form={distance.form}
          onNumber={(ppm) => onRule({ ...rule, zeroBeyondPpm: ppm }, 'beyond')}
        />
      )}
    </>
  );
}
