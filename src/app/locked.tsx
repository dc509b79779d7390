import { useLiveQuery } from 'dexie-react-hooks';
import { Suspense, useEffect, useState } from 'react';
import { heldCounts } from '../store/held-counts';
import type { LockedIdentity } from '../store/identity';
import { ACCOUNT_WORDS, accountName, sayWaiting } from '../text/account-words';
import { Notice } from '../ui/notice';
import { AccountList } from './account-list';
import { addressAhead, notForLong, readAddressAhead } from './address-ahead';
import { lazyPage } from './lazy-page';
import { Loading } from './loading';
import type { OpenSession } from './open-session';
import type { Phone } from './phone';
import { unlockPhone } from './unlock';
import { UnlockPage } from './unlock-page';

const ForgottenPage = lazyPage(
  () => import('../features/settings/forgotten-page'),
  'ForgottenPage',
);

export interface LockedProps {
  readonly phone: Phone;
  readonly identity: LockedIdentity;
  readonly onOpen: (phone: Phone, open: OpenSession) => Promise<void>;
  readonly onPhone: (phone: Phone) => void;
}

/** An account that waits for its passphrase, and the ways from there to another one. */
export function Locked({ phone, identity, onOpen, onPhone }: LockedProps) {
  const [forgotten, setForgotten] = useState(false);
  const [kept, setKept] = useState(false);
  const { account, accounts } = phone;
  // Another tab may have moved the account on and barred its old database: unlocking finds it.
  const counts = useLiveQuery(() => heldCounts(phone.store.db).catch(() => undefined), [phone]);
  useEffect(() => void addressAhead(), []);
  const accountsOf = () => import('./phone-accounts');
  const unlock = async (passphrase: string) => {
    const opened = await unlockPhone(phone, passphrase, readAddressAhead);
    if (opened === null) return false;
    await notForLong(opened.reads);
    await onOpen(opened.phone, opened.open);
    return true;
  };
  if (forgotten && counts !== undefined) {
    const remove = async () => {
      const left = await (await accountsOf()).removePerson(phone);
      setForgotten(false);
      setKept(!left.removed);
      onPhone(left.phone);
    };
    const back = () => setForgotten(false);
    return (
      <Suspense fallback={<Loading />}>
        <ForgottenPage
          {...{ counts, account: accountName(account), onBack: back, onRemove: remove }}
        />
      </Suspense>
    );
  }
  const waiting = counts === undefined ? null : sayWaiting(counts);
  const forget = () => setForgotten(true);
  return (
    <UnlockPage
      {...{ account: accountName(account), device: identity.keys.device, waiting, unlock }}
      onForgotten={forget}
    >
      {kept ? <Notice tone="warning" live {...ACCOUNT_WORDS.kept} /> : null}
      <AccountList
        others={accounts.filter(({ id }) => id !== account.id)}
        onChoose={async (id) => onPhone(await (await accountsOf()).switchAccount(phone, id))}
        onAdd={async () => onPhone(await (await accountsOf()).addPerson(phone))}
      />
    </UnlockPage>
  );
}
