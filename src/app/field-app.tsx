import { Suspense } from 'react';
import { useLocation } from 'wouter';
import type { EnrolPageProps } from '../features/settings/enrol-page';
import { FIRST_DATABASE } from '../store/database';
import { useAddress } from '../ui/app-router';
import { lazyPage } from './lazy-page';
import { AppRoutes } from './lazy-routes';
import { Loading } from './loading';
import { Locked } from './locked';
import type { OpenSession } from './open-session';
import type { Phone } from './phone';
import { usePhone } from './use-phone';

const EnrolPage = lazyPage(() => import('../features/settings/enrol-page'), 'EnrolPage');
const AlreadyEnrolled = lazyPage(() => import('./already-enrolled'), 'AlreadyEnrolled');

/** The address with its fragment when it is an invitation. */
function useInvitationLink(): string | null {
  const { pathname, hash } = useAddress();
  return pathname === '/enrol' && hash !== '' ? `${location.origin}${pathname}${hash}` : null;
}

/** Loads the page of a phone that is new, before it is shown. */
export const enrolAhead = (): Promise<void> => EnrolPage.ahead();

interface EnrollingProps {
  /** Null while a new phone is being opened: there is nothing on it to know of. */
  readonly phone: Phone | null;
  readonly opened: Phone | Promise<Phone>;
  readonly link: string | null;
  readonly onOpen: (phone: Phone, open: OpenSession) => Promise<void>;
  readonly onPhone: (phone: Phone) => void;
}

function Enrolling({ phone, opened, link, onOpen, onPhone }: EnrollingProps) {
  const [, navigate] = useLocation();
  const enrol: EnrolPageProps['enrol'] = async (invitation, passphrase, onStep) => {
    const [{ enrolPhone }, own] = await Promise.all([import('./enrol'), opened]);
    const done = await enrolPhone(own, invitation, passphrase, onStep);
    if (!done.ok) return done;
    const { openSession } = await import('./open-session');
    const open = await openSession(own, done.value.unlocked);
    // The one-time code leaves the address together with the page.
    navigate('/', { replace: true });
    await onOpen(own, open);
    return { ok: true, value: undefined };
  };
  const back = async () => {
    const { leaveUnfinished } = await import('./phone-accounts');
    const other = await leaveUnfinished(await opened);
    navigate('/', { replace: true });
    onPhone(other);
  };
  const { identity = null, accounts = [], isStoreLost = false } = phone ?? {};
  const unfinished = identity?.state === 'enrolling' ? identity.invitation : null;
  const onBack = accounts.length > 1 ? back : null;
  return (
    <Suspense fallback={<Loading />}>
      <EnrolPage {...{ link, unfinished, isStoreLost, onBack, enrol }} origin={location.origin} />
    </Suspense>
  );
}

/** Enrol, unlock, work: whichever of the three the account of this phone is ready for. */
export function FieldApp({ phone: start }: { readonly phone: Phone | Promise<Phone> }) {
  const { state, show, begin } = usePhone(start);
  const link = useInvitationLink();
  if (state.kind === 'closing') return <Loading />;
  if (state.kind === 'unlocked') {
    if (link === null) {
      return (
        <Suspense fallback={<Loading />}>
          <AppRoutes {...state.parts} />
        </Suspense>
      );
    }
    const { lockAnd } = state.parts;
    const add = () =>
      lockAnd(async (closed) => (await import('./phone-accounts')).addPerson(closed));
    return (
      <Suspense fallback={<Loading />}>
        <AlreadyEnrolled onAdd={add} />
      </Suspense>
    );
  }
  const enrolling = { link, onOpen: begin, onPhone: show };
  // The key of a new phone's only account: what is typed stays when the phone is open.
  if (state.kind === 'opening') {
    return <Enrolling key={FIRST_DATABASE} phone={null} opened={start} {...enrolling} />;
  }
  const { phone } = state;
  const { identity, account } = phone;
  if (identity?.state === 'enrolled') {
    return <Locked key={account.id} {...{ phone, identity }} onOpen={begin} onPhone={show} />;
  }
  return <Enrolling key={account.id} phone={phone} opened={phone} {...enrolling} />;
}
