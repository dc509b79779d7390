import { UNIT_WORDS } from '../../text/confirmation-words';
import { Notice } from '../../ui/notice';
import type { ActFault } from './use-act';

const NEXT: Readonly<Record<ActFault, string>> = {
  'too-long': UNIT_WORDS.notSavedLong,
  'phone-full': UNIT_WORDS.notSavedFull,
  failed: UNIT_WORDS.notSavedAgain,
};

/** Says that nothing was written, that the draft is safe, and what to do. */
export function ActFaultNotice({ fault }: { readonly fault: ActFault | null }) {
  if (fault === null) return null;
  const { notSaved, notSavedSafe } = UNIT_WORDS;
  return <Notice tone="danger" live title={notSaved} safe={notSavedSafe} next={NEXT[fault]} />;
}
