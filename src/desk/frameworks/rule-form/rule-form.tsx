import type { ReactNode } from 'react';
import type { ScoringRule, SimpleRule } from '../../../domain/framework/scoring-rule';
import { PRINTING } from '../../../domain/scoring/printing';
import { RULE_FORM_WORDS } from '../../../text/framework-editor-words';
import { RULE_KIND_WORDS } from '../../../text/framework-kind-words';
import { sayRule } from '../../../text/rule-words';
import { blankRule, blankSimpleRule, partPrefix } from '../blank-rule';
import { EditNumber } from '../edit-number';
import { EditSelect, optionsOf } from '../edit-select';
import { EditText } from '../edit-text';
import { freshItemId } from '../fresh-id';
import { COUNT } from '../typed-number';
import { CheckpointsForm, YesNoForm } from './checkpoint-forms';
import { FailuresForm, ShareDeductionForm } from './deduction-forms';
import type { RuleFormProps, RuleOf } from './form-props';
import { ItemList } from './item-list';
import { BandsForm, JudgementForm } from './judged-forms';
import { LinearForm } from './linear-form';
import { GatedRatioForm, RatioForm, ReverseForm } from './ratio-forms';
import { TiersForm } from './tiers-form';

const WORDS = RULE_FORM_WORDS;
const { composite: _, ...SIMPLE_KINDS } = RULE_KIND_WORDS;

const FORMS: {
  readonly [K in SimpleRule['kind']]: (props: RuleFormProps<RuleOf<K>>) => ReactNode;
} = {
  checkpoints: CheckpointsForm,
  yesNo: YesNoForm,
  ratio: RatioForm,
  gatedRatio: GatedRatioForm,
  tiers: TiersForm,
  linear: LinearForm,
  reverse: ReverseForm,
  shareDeduction: ShareDeductionForm,
  failures: FailuresForm,
  bands: BandsForm,
  judgement: JudgementForm,
};

function SimpleForm(props: RuleFormProps<SimpleRule>) {
  // The table maps each kind to the form of that kind; the compiler cannot follow the lookup.
  const Form = FORMS[props.rule.kind] as (props: RuleFormProps<SimpleRule>) => ReactNode;
  return <Form {...props} />;
}

type Part = RuleOf<'composite'>['parts'][number];

interface PartFieldsProps {
  readonly part: Part;
  readonly name: string;
  readonly onPart: (part: Part, field?: string) => void;
}

function PartFields({ part, name, onPart }: PartFieldsProps) {
  return (
    <>
      <div className="framework-row wide-first">
        <EditText
          label={WORDS.partName(name)}
          value={part.name}
          maxLength={60}
          onText={(text) => onPart({ ...part, name: text }, 'name')}
        />
        <EditNumber
          label={WORDS.sharesOf(name)}
          value={part.shares}
          form={COUNT}
          onNumber={(shares) => onPart({ ...part, shares }, 'shares')}
        />
        <EditSelect
          label={WORDS.kind}
          value={part.rule.kind}
          options={optionsOf(SIMPLE_KINDS)}
          onChoose={(kind) => onPart({ ...part, rule: blankSimpleRule(kind, part.id) })}
        />
      </div>
      <SimpleForm
        key={part.rule.kind}
        rule={part.rule}
        owner={part.id}
        onRule={(own, field) => onPart({ ...part, rule: own }, field && `rule.${field}`)}
      />
    </>
  );
}

/** Parts, each with its shares of the weight and a rule of its own. */
function CompositeForm({ rule, owner, onRule }: RuleFormProps<RuleOf<'composite'>>) {
  const ids = rule.parts.map(({ id }) => id);
  const newPart = (): Part => {
    const id = freshItemId(ids, partPrefix(owner));
    return { id, name: '', shares: 1, rule: blankSimpleRule('judgement', id) };
  };
  return (
    <ItemList
      legend={WORDS.parts}
      items={rule.parts}
      least={2}
      most={10}
      nameOf={WORDS.partNumber}
      newItem={newPart}
      onItems={(parts, field) => onRule({ ...rule, parts }, field)}
    >
      {(part, name, change) => <PartFields {...{ part, name }} onPart={change} />}
    </ItemList>
  );
}

/** How an indicator is scored: the kind of its rule, its parameters, and the sentence they make. */
export function RuleForm({ rule, owner, onRule }: RuleFormProps<ScoringRule>) {
  return (
    <div className="framework-group">
      <EditSelect
        label={WORDS.kind}
        value={rule.kind}
        options={optionsOf(RULE_KIND_WORDS)}
        onChoose={(kind) => onRule(blankRule(kind, owner))}
      />
      {rule.kind === 'composite' ? (
        <CompositeForm rule={rule} owner={owner} onRule={onRule} />
      ) : (
        <SimpleForm key={rule.kind} rule={rule} owner={owner} onRule={onRule} />
      )}
      <div className="framework-sentence" aria-live="polite">
        <h3>{WORDS.sentence}</h3>
        <p>{sayRule(rule, PRINTING)}</p>
      </div>
    </div>
  );
}
