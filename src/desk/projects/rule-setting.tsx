import { useState } from 'react';
import { POLICY_PACKS } from '../../domain/catalogue/policy-packs';
import type { ValidationSetting } from '../../domain/commission/selection';
import { parseTypedDecimal } from '../../domain/kernel/typed-decimal';
import type { PolicyPack } from '../../domain/policy/policy-pack';
import { PROJECT_WORDS } from '../../text/project-words';
import { TextField } from '../../ui/text-field';
import { PlainSelect } from '../frameworks/plain-select';

const PACKS = POLICY_PACKS.map(({ id, title }) => ({ value: id, label: title }));
const KEY = 'takan.desk.selection';
const FIRST = { pack: POLICY_PACKS[0]?.id ?? '', high: '90', gap: '20' };
type Typed = typeof FIRST;

/** What was chosen last in this browser: a habit of one person, which decides nothing by itself. */
function lastTyped(): Typed {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Typed>) };
  } catch {
    return FIRST;
  }
}

const milliOf = (typed: string): number | null => {
  const read = parseTypedDecimal(typed, 3);
  return read.ok ? read.value : null;
};

/** The place whose rules are applied, and from where on self-evaluations are worth a check. */
export interface RuleSetting {
  readonly pack: PolicyPack;
  readonly setting: ValidationSetting;
}

/** The setting, and the fields that change it. */
export function useRuleSetting() {
  const [typed, setTyped] = useState(lastTyped);
  const change = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    localStorage.setItem(KEY, JSON.stringify(next));
    setTyped(next);
  };
  const [first] = POLICY_PACKS;
  const pack = POLICY_PACKS.find(({ id }) => id === typed.pack) ?? first;
  if (pack === undefined) throw new Error('the catalogue has packs');
  const setting = { highMilli: milliOf(typed.high), gapMilli: milliOf(typed.gap) };
  const packField = (
    <PlainSelect
      label={PROJECT_WORDS.pack}
      value={pack.id}
      options={PACKS}
      onChoose={(id) => change({ pack: id })}
    />
  );
  const fields = (
    <fieldset className="project-rules">
      <legend>{PROJECT_WORDS.setting}</legend>
      {packField}
      <TextField
        label={PROJECT_WORDS.high}
        inputMode="decimal"
        value={typed.high}
        onChange={({ target }) => change({ high: target.value })}
      />
      <TextField
        label={PROJECT_WORDS.gap}
        inputMode="decimal"
        value={typed.gap}
        onChange={({ target }) => change({ gap: target.value })}
      />
      <p className="soft small">{PROJECT_WORDS.settingNote}</p>
    </fieldset>
  );
  return { pack, setting, packField, fields };
}
