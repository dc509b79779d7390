import { useLiveQuery } from 'dexie-react-hooks';
import { Suspense, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { TakanDatabase } from '../store/database';
import { type HeldCounts, heldCounts } from '../store/held-counts';
import type { LockedIdentity } from '../store/identity';
import { ACCOUNT_WORDS, accountName, sayWaiting } from '../text/account-words';
import { UNLOCK_WORDS } from '../text/passphrase-words';
import { Button } from '../ui/button';
import { Facts } from '../ui/facts';
import { Notice } from '../ui/notice';
import { arrive } from '../ui/page-frame';
import { AccountList } from './account-list';
import { addressAhead, notForLong, readAddressAhead } from './address-ahead';
import { lazyPage } from './lazy-page';
import { Loading } from './loading';
import type { LockPage, Unlock } from './lock/lock-page';
import { hideLock, showLock } from './lock/shown-lock';
import type { OpenSession } from './open-session';
import type { Phone } from './phone';
import { unlockPhone } from './unlock';

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

interface LockProps extends LockedProps {
  /** What waits to be sent, null where nothing is known to. */
  readonly waiting: string | null;
  readonly kept: boolean;
  readonly onForgotten: () => void;
}

const accountsOf = () => import('./phone-accounts');

const unlockFor =
  ({ phone, onOpen }: LockedProps): Unlock =>
  async (keys, passphrase) => {
    const opened = await unlockPhone(phone, { keys, passphrase }, readAddressAhead);
    if (opened === null) return false;
    await notForLong(opened.reads);
    await onOpen(opened.phone, opened.open);
    return true;
  };

/** What stands below the form. */
function More({ phone, identity, waiting, kept, onForgotten, onPhone }: LockProps) {
  const { account, accounts } = phone;
  return (
    <>
      {waiting === null ? null : <p className="soft">{waiting}</p>}
      <Button kind="quiet" onClick={onForgotten}>
        {UNLOCK_WORDS.forgotten}
      </Button>
      {kept ? <Notice tone="warning" live {...ACCOUNT_WORDS.kept} /> : null}
      <AccountList
        others={accounts.filter(({ id }) => id !== account.id)}
        onChoose={async (id) => onPhone(await (await accountsOf()).switchAccount(phone, id))}
        onAdd={async () => onPhone(await (await accountsOf()).addPerson(phone))}
      />
      <Facts
        items={[
          { term: UNLOCK_WORDS.device, detail: identity.keys.device.slice(0, 12), code: true },
        ]}
      />
    </>
  );
}

/** The page that asks for the passphrase: the one that stands since the start, or a new one. */
function Lock(props: LockProps) {
  const { account } = props.phone;
  const { keys } = props.identity;
  const [page, setPage] = useState<LockPage | null>(null);
  useLayoutEffect(() => {
    const standing = showLock({ account, keys: Promise.resolve(keys) });
    // The pages that follow the first of a visit take the focus.
    if (arrive()) standing.heading.focus({ preventScroll: true });
    setPage(standing);
    return hideLock;
  }, [account, keys]);
  useLayoutEffect(() => page?.leadTo(unlockFor(props)));
  return page === null ? null : createPortal(<More {...props} />, page.more);
}

/**
 * Counts what an account holds; what was counted last where that can no longer be read, as while the
 * account is being removed. Another tab may have moved it on and barred its old database: unlocking finds it.
 */
function counting(db: TakanDatabase): () => Promise<HeldCounts | undefined> {
  let last: HeldCounts | undefined;
  return async () => {
    last = await heldCounts(db).catch(() => last);
    return last;
  };
}

/** An account that waits for its passphrase, and the ways from there to another one. */
export function Locked(props: LockedProps) {
  const { phone, onPhone } = props;
  const [forgotten, setForgotten] = useState(false);
  const [kept, setKept] = useState(false);
  const { account } = phone;
  const count = useMemo(() => counting(phone.store.db), [phone]);
  const counts = useLiveQuery(count, [count]);
  useEffect(() => void addressAhead(), []);
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
  return <Lock {...props} {...{ waiting, kept }} onForgotten={() => setForgotten(true)} />;
}
