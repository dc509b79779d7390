import { type OpenKeys, openKeys } from '../../platform/open-keys';
import { painted } from '../../platform/painted';
import { kdfAhead } from '../../platform/worker-kdf';
import type { Account } from '../../store/phone-registry';
import { accountName } from '../../text/account-words';
import { UNLOCK_WORDS } from '../../text/passphrase-words';
import type { WrappedKeys } from '../../trust/wrapped-keys';
import { el } from './element';
import { passphraseForm } from './passphrase-form';
import '../../ui/page-frame.css';

/**
 * Opens the account, once what that takes is loaded.
 * @returns false where there are no keys, since the passphrase does not fit
 */
export type Unlock = (keys: Promise<OpenKeys | null>, passphrase: string) => Promise<boolean>;

type Named = Pick<Account, 'id' | 'number' | 'label'>;

/** An account that asks for its passphrase, and its keys, which may still be looked for. */
export interface AskingLock {
  readonly account: Named;
  readonly keys: Promise<WrappedKeys>;
}

/** A page that stands in the document. */
export interface LockPage {
  /** Whose it is. */
  readonly account: string;
  /** Says how that account is called now. */
  readonly callIt: (account: Named) => void;
  readonly heading: HTMLElement;
  /** Below the form, where what else there is to do comes once it is loaded. */
  readonly more: HTMLElement;
  /** From now on the passphrase goes there; one that was sent before waits for it. */
  readonly leadTo: (unlock: Unlock) => void;
  readonly remove: () => void;
}

/** The frame of every page (`PageFrame`), with nothing in its corner. */
function framed(main: readonly Element[], action: Element) {
  const heading = el('h1', { tabindex: '-1' }, [UNLOCK_WORDS.title]);
  const name = el('p', { class: 'page-context' });
  const names = el('div', { class: 'page-names' }, [name, heading]);
  const top = el('div', { class: 'page-top-inner' }, [el('div', { class: 'page-where' }, [names])]);
  const page = el('div', { class: 'page' }, [
    el('header', { class: 'page-top' }, [top]),
    el('main', { class: 'page-main' }, main),
    el('footer', { class: 'page-actions' }, [el('div', { class: 'page-actions-inner' }, [action])]),
  ]);
  return { page, heading, name };
}

/**
 * Stands before everything while the keys are locked; the address stays as it was. It is drawn without
 * the framework, whose scripts come while the passphrase is typed and stretched (docs/decisions/0063).
 */
export function drawLock({ account, keys }: AskingLock): LockPage {
  let leadTo: (unlock: Unlock) => void = () => undefined;
  let leading = new Promise<Unlock>((resolve) => {
    leadTo = resolve;
  });
  const kdf = kdfAhead();
  const { form, send, faults } = passphraseForm(async (passphrase) => {
    const opening = keys.then((known) => openKeys(kdf, known, passphrase));
    // Whoever unlocks hears of it, and that may still be on its way.
    opening.catch(() => undefined);
    const isOpen = await (await leading)(opening, passphrase);
    if (!isOpen && page.isConnected) kdf.begin();
    return isOpen;
  });
  // No box of its own: what comes into it stands on the page like the form.
  const more = el('div');
  more.style.display = 'contents';
  const { page, heading, name } = framed([faults, form, more], send);
  const callIt = (called: Named): void => {
    name.textContent = accountName(called);
  };
  callIt(account);
  document.body.append(page);
  document.title = UNLOCK_WORDS.title;
  // Its worker starts and compiles while the passphrase is typed.
  void painted().then(() => {
    if (page.isConnected) kdf.begin();
  });
  return {
    ...{ account: account.id, callIt, heading, more },
    leadTo: (unlock) => {
      leadTo(unlock);
      leading = Promise.resolve(unlock);
    },
    remove: () => {
      page.remove();
      kdf.end();
    },
  };
}
