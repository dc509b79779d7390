import { type ReactNode, useState } from 'react';
import { POLICY_PACKS } from '../../domain/catalogue/policy-packs';
import type { PolicyPack } from '../../domain/policy/policy-pack';
import { USE_WORDS } from '../../text/use-desk-words';
import { PlainSelect } from '../frameworks/plain-select';

const PACKS = POLICY_PACKS.map(({ id, title }) => ({ value: id, label: title }));

const KEY = 'takan.desk.pack';

/** What was chosen last in this browser: a bureau goes by the rules of one place. */
function lastChosen(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** The place whose rules are applied, and the field that changes it. */
export function usePack(): { readonly pack: PolicyPack; readonly field: ReactNode } {
  const [first] = POLICY_PACKS;
  const [chosen, setChosen] = useState(lastChosen);
  const choose = (id: string) => {
    localStorage.setItem(KEY, id);
    setChosen(id);
  };
  const pack = POLICY_PACKS.find(({ id }) => id === chosen) ?? first;
  if (pack === undefined) throw new Error('the catalogue has packs');
  const field = (
    <PlainSelect label={USE_WORDS.pack} value={pack.id} options={PACKS} onChoose={choose} />
  );
  return { pack, field };
}
