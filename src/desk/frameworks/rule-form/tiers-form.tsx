import { RULE_FORM_WORDS } from '../../../text/framework-editor-words';
import { EditNumber } from '../edit-number';
import { EditCheck, EditSelect } from '../edit-select';
import { PERCENT } from '../typed-number';
import { type BoundForm, boundForm } from './bound-form';
import type { RuleFormProps, RuleOf } from './form-props';
import { ItemList } from './item-list';
import { MeasureFields } from './measure-fields';

type Tier = RuleOf<'tiers'>['tiers'][number];

const WORDS = RULE_FORM_WORDS;
const UP_TO_WHOLE = { ...PERCENT, most: 1_000_000 };
const DIRECTIONS = [
  { value: 'higher', label: WORDS.higher },
  { value: 'lower', label: WORDS.lower },
] as const;

interface TierFieldsProps {
  readonly tier: Tier;
  readonly name: string;
  readonly bound: BoundForm;
  readonly onTier: (tier: Tier, field?: string) => void;
}

function TierFields({ tier, name, bound, onTier }: TierFieldsProps) {
  const { exclusive, ...inclusive } = tier;
  return (
    <div className="framework-row">
      <EditNumber
        label={`${WORDS.bound(name)}${bound.suffix}`}
        value={tier.boundPpm}
        form={bound.form}
        onNumber={(boundPpm) => onTier({ ...tier, boundPpm }, 'bound')}
      />
      <EditNumber
        label={WORDS.earn(name)}
        value={tier.earnPpm}
        form={UP_TO_WHOLE}
        onNumber={(earnPpm) => onTier({ ...tier, earnPpm }, 'earn')}
      />
      <EditCheck
        label={WORDS.inclusive}
        checked={exclusive !== true}
        onCheck={(on) => onTier(on ? inclusive : { ...inclusive, exclusive: true })}
      />
    </div>
  );
}

/** Bounds and what reaching each of them earns. */
export function TiersForm({ rule, owner, onRule }: RuleFormProps<RuleOf<'tiers'>>) {
  const bound = boundForm(rule.measure);
  return (
    <>
      <MeasureFields
        measure={rule.measure}
        owner={owner}
        onMeasure={(measure, field) => onRule({ ...rule, measure }, field)}
      />
      <EditSelect
        label={WORDS.direction}
        value={rule.direction}
        options={DIRECTIONS}
        onChoose={(direction) => onRule({ ...rule, direction })}
      />
      <ItemList<Tier>
        legend={WORDS.tiers}
        items={rule.tiers}
        least={1}
        most={12}
        nameOf={WORDS.tier}
        newItem={() => ({ boundPpm: 0, earnPpm: 0 })}
        onItems={(tiers, field) => onRule({ ...rule, tiers }, field)}
      >
        {(tier, name, change) => <TierFields {...{ tier, name, bound }} onTier={change} />}
      </ItemList>
    </>
  );
}
