import { Suspense } from 'react';
import { useLocation } from 'wouter';
import type { EnrolPageProps } from '../features/settings/enrol-page';
import { useAddress } from '../ui/app-router';
import { lazyPage } from './lazy-page';
import { Loading } from './loading';
import { Locked } from './locked';
import type { Phone } from './phone';
import { AppRoutes } from './routes';
import type { OpenSession } from './unlock';
import { usePhone } from './use-phone';

const EnrolPage = lazyPage(() => import('../features/settings/enrol-page'), 'EnrolPage');
const AlreadyEnrolled = lazyPage(() => import('./already-enrolled'), 'AlreadyEnrolled');

/** The address with its fragment when it is an invitation. */
function useInvitationLink(): string | null {
  const { pathname, hash } = useAddress();
  return pathname === '/enrol' && hash !== '' ? `${location.origin}${pathname}${hash}` : null;
}

interface EnrollingProps {
  readonly phone: Phone;
  readonly link: string | null;
  readonly onOpen: (phone: Phone, open: OpenSession) => void;
  readonly onPhone: (phone: Phone) => void;
}

function Enrolling({ phone, link, onOpen, onPhone }: EnrollingProps) {
  const [, navigate] = useLocation();
  const enrol: EnrolPageProps['enrol'] = async (invitation, passphrase, onStep) => {
    const { enrolPhone } = await import('./enrol');
    const done = await enrolPhone(phone, invitation, passphrase, onStep);
    if (!done.ok) return done;
    const { openSession } = await import('./unlock');
    const open = await openSession(phone, done.value.unlocked);
    // The one-time code leaves the address together with the page.
    navigate('/', { replace: true });
    onOpen(phone, open);
    return { ok: true, value: undefined };
  };
  const back = async () => {
    const { leaveUnfinished } = await import('./phone-accounts');
    const other = await leaveUnfinished(phone);
    navigate('/', { replace: true });
    onPhone(other);
  };
  const { identity, accounts, isStoreLost } = phone;
  const unfinished = identity?.state === 'enrolling' ? identity.invitation : null;
  const onBack = accounts.length > 1 ? back : null;
  return (
    <Suspense fallback={<Loading />}>
      <EnrolPage {...{ link, unfinished, isStoreLost, onBack, enrol }} origin={location.origin} />
    </Suspense>
  );
}

/** Enrol, unlock, work: whichever of the three the account of this phone is ready for. */
export function FieldApp({ phone: start }: { readonly phone: Phone }) {
  const { state, show, begin } = usePhone(start);
  const link = useInvitationLink();
  if (state.kind === 'closing') return <Loading />;
  if (state.kind === 'unlocked') {
    if (link === null) return <AppRoutes {...state.parts} />;
    const { lockAnd } = state.parts;
    const add = () =>
      lockAnd(async (closed) => (await import('./phone-accounts')).addPerson(closed));
    return (
      <Suspense fallback={<Loading />}>
        <AlreadyEnrolled onAdd={add} />
      </Suspense>
    );
  }
  const { phone } = state;
  const { identity, account } = phone;
  if (identity?.state === 'enrolled') {
    return <Locked key={account.id} {...{ phone, identity }} onOpen={begin} onPhone={show} />;
  }
  return <Enrolling key={account.id} {...{ phone, link }} onOpen={begin} onPhone={show} />;
}
