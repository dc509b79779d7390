import { RULE_FORM_WORDS } from '../../../text/framework-editor-words';
import { EditNumber } from '../edit-number';
import { EditText } from '../edit-text';
import { PERCENT } from '../typed-number';
import type { RuleFormProps, RuleOf } from './form-props';
import { ItemList } from './item-list';

const WORDS = RULE_FORM_WORDS;
const UP_TO_WHOLE = { ...PERCENT, most: 1_000_000 };

/** Bands within which a score is judged. */
export function BandsForm({ rule, onRule }: RuleFormProps<RuleOf<'bands'>>) {
  return (
    <>
      <ItemList
        legend={WORDS.bands}
        items={rule.bands}
        least={2}
        most={8}
        nameOf={WORDS.band}
        newItem={() => ({ label: '', fromPpm: 0 })}
        onItems={(bands, field) => onRule({ ...rule, bands }, field)}
      >
        {(band, name, change) => (
          <div className="framework-row">
            <EditText
              label={WORDS.bandLabel(name)}
              value={band.label}
              maxLength={40}
              onText={(label) => change({ ...band, label }, 'label')}
            />
            <EditNumber
              label={WORDS.from(name)}
              value={band.fromPpm}
              form={UP_TO_WHOLE}
              onNumber={(fromPpm) => change({ ...band, fromPpm }, 'from')}
            />
          </div>
        )}
      </ItemList>
      <EditText
        label={WORDS.guidance}
        value={rule.guidance}
        maxLength={600}
        lines
        onText={(guidance) => onRule({ ...rule, guidance }, 'guidance')}
      />
    </>
  );
}

/** A score judged freely between nothing and the weight. */
export function JudgementForm({ rule, onRule }: RuleFormProps<RuleOf<'judgement'>>) {
  return (
    <EditText
      label={WORDS.guidance}
      value={rule.guidance}
      maxLength={600}
      lines
      onText={(guidance) => onRule({ ...rule, guidance }, 'guidance')}
    />
  );
}
