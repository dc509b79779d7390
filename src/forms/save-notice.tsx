import { APPEND_FAULT_SAFE, APPEND_FAULT_WORDS } from '../text/append-fault-words';
import { FIELD_FORM_WORDS } from '../text/field-form-words';
import { Notice } from '../ui/notice';
import type { Saver } from './use-save';

/** Why nothing was written, whether the work is safe, what to do now. */
export function SaveNotice({ fault }: Pick<Saver, 'fault'>) {
  if (fault === null) return null;
  return <Notice tone="danger" live safe={APPEND_FAULT_SAFE} {...APPEND_FAULT_WORDS[fault]} />;
}

/** What is shown was typed earlier and is no entry yet. */
export function LeftoverNotice({ leftover }: { readonly leftover: boolean }) {
  if (!leftover) return null;
  return <Notice title={FIELD_FORM_WORDS.leftover} />;
}
