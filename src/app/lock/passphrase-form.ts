import { PASSPHRASE_WORDS, UNLOCK_WORDS } from '../../text/passphrase-words';
import { el, icon } from './element';
import '../../ui/button.css';
import '../../ui/field.css';
import '../../ui/notice.css';

const INPUT = 'lock-passphrase';
const FORM = 'lock-form';

const INPUT_ATTRIBUTES = {
  ...{ id: INPUT, type: 'password', class: 'field-control', autocomplete: 'current-password' },
  ...{ autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false' },
};

/** A passphrase that can be shown: typed in gloves, unseen mistakes cost more than a glance. */
function passphraseField() {
  const input = el('input', INPUT_ATTRIBUTES);
  const look = el('button', { type: 'button', class: 'button quiet' });
  const become = (isShown: boolean): void => {
    input.type = isShown ? 'text' : 'password';
    look.ariaPressed = String(isShown);
    look.textContent = isShown ? PASSPHRASE_WORDS.hide : PASSPHRASE_WORDS.show;
  };
  look.addEventListener('click', () => become(input.type === 'password'));
  become(false);
  const label = el('label', { class: 'field-label', for: INPUT }, [PASSPHRASE_WORDS.label]);
  const field = el('div', { class: 'field' }, [
    label,
    el('div', { class: 'field-row' }, [input, look]),
  ]);
  return { input, field };
}

type Fault = 'wrong' | 'failed';

function faultNotice(fault: Fault): Element {
  const [title, next] =
    fault === 'wrong'
      ? [UNLOCK_WORDS.wrongTitle, UNLOCK_WORDS.wrongNext]
      : [UNLOCK_WORDS.failedTitle, UNLOCK_WORDS.failedNext];
  const body = el('div', { class: 'notice-body' }, [
    el('p', { class: 'notice-title' }, [title]),
    ...[UNLOCK_WORDS.wrongSafe, next].map((line) => el('p', {}, [line])),
  ]);
  return el('div', { class: 'notice danger', role: 'alert' }, [icon('warning'), body]);
}

/**
 * The form that asks for the passphrase, its button, and the place of what went wrong.
 * @param unlock false where the passphrase does not fit
 */
export function passphraseForm(unlock: (passphrase: string) => Promise<boolean>) {
  const { input, field } = passphraseField();
  const form = el('form', { id: FORM, class: 'stack' }, [el('p', {}, [UNLOCK_WORDS.lead]), field]);
  const send = el('button', { type: 'submit', form: FORM, class: 'button primary' });
  const faults = el('div');
  faults.hidden = true;
  let busy = false;
  const become = (isBusy: boolean, fault: Fault | null): void => {
    busy = isBusy;
    send.textContent = busy ? UNLOCK_WORDS.working : UNLOCK_WORDS.action;
    send.ariaDisabled = send.ariaBusy = busy ? 'true' : null;
    faults.hidden = fault === null;
    faults.replaceChildren(...(fault === null ? [] : [faultNotice(fault)]));
  };
  const submit = async (): Promise<void> => {
    become(true, null);
    try {
      if (await unlock(input.value)) return;
      input.value = '';
      become(false, 'wrong');
    } catch {
      // A full phone cannot encrypt what an older build left; nothing of it was touched.
      become(false, 'failed');
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!busy) void submit();
  });
  become(false, null);
  return { form, send, faults };
}
