import type { Result } from '../../domain/kernel/result';
import { KEY_FAULT_WORDS, VERIFIER_WORDS as WORDS } from '../../text/verifier-words';
import { type KeyFault, readKey, readKeyFile } from '../read-key';
import { button, code, element } from './element';
import { fileButton } from './file-button';

/** Where the reader gives the log's key. */
export interface KeyForm {
  readonly root: HTMLElement;
  /** Takes a file that was dropped on the page. */
  take(file: File): Promise<void>;
}

/** @param onKey told each key that is well formed, and null when it is given up */
export function keyForm(onKey: (vkey: string | null) => void): KeyForm {
  const field = element('textarea', { id: 'vkey', rows: '3', spellcheck: 'false' });
  field.setAttribute('aria-describedby', 'key-fault');
  const fault = element('p', { id: 'key-fault', class: 'wrong', role: 'alert' });
  const used = element('div', { class: 'used', hidden: '' });
  const take = (read: Result<string, KeyFault>): void => {
    fault.textContent = read.ok ? '' : KEY_FAULT_WORDS[read.error];
    field.setAttribute('aria-invalid', String(!read.ok));
    if (!read.ok) return;
    field.value = read.value;
    used.hidden = false;
    used.replaceChildren(
      element('p', {}, [element('strong', {}, [WORDS.keyUsed])]),
      element('p', {}, [code(read.value)]),
      button(WORDS.keyRemove, remove),
    );
    onKey(read.value);
  };
  const remove = (): void => {
    field.value = '';
    used.hidden = true;
    onKey(null);
    field.focus();
  };
  const takeFile = async (file: File): Promise<void> => take(await readKeyFile(file));
  const use = button(WORDS.keyUse, () => void readKey(field.value).then(take));
  const choose = fileButton(WORDS.keyFile, '.vkey,.txt', ([file]) => {
    if (file !== undefined) void takeFile(file);
  });
  const root = element('details', { class: 'key' }, [
    element('summary', {}, [WORDS.keyTitle]),
    element('p', {}, [WORDS.keyLead]),
    element('label', { for: 'vkey' }, [WORDS.keyLabel]),
    field,
    fault,
    element('div', { class: 'buttons' }, [use, ...choose]),
    used,
  ]);
  const drop = async (file: File): Promise<void> => {
    root.open = true;
    await takeFile(file);
  };
  return { root, take: drop };
}
