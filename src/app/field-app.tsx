import { Suspense, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { EnrolPageProps } from '../features/settings/enrol-page';
import type { FieldSession } from '../store/field-session';
import type { EnrolledIdentity } from '../store/identity';
import { AlreadyEnrolled } from './already-enrolled';
import { lazyPage } from './lazy-page';
import { Loading } from './loading';
import type { Phone } from './phone';
import { AppRoutes } from './routes';
import { startSync } from './start-sync';
import { UnlockPage } from './unlock-page';
import type { Unlocked } from './unlocked';

const EnrolPage = lazyPage(() => import('../features/settings/enrol-page'), 'EnrolPage');

type State =
  | { readonly kind: 'enrolling' }
  | { readonly kind: 'locked'; readonly identity: EnrolledIdentity }
  | { readonly kind: 'unlocked'; readonly parts: Unlocked };

const startOf = ({ identity }: Phone): State =>
  identity?.state === 'enrolled' ? { kind: 'locked', identity } : { kind: 'enrolling' };

/** The address with its fragment when it is an invitation. */
function useInvitationLink(): string | null {
  const { pathname, hash } = useLocation();
  return pathname === '/enrol' && hash !== '' ? `${location.origin}${pathname}${hash}` : null;
}

/** The three states of a phone, and how one leads to the next. */
function usePhoneState(phone: Phone) {
  const [state, setState] = useState<State>(() => startOf(phone));
  const begin = (identity: EnrolledIdentity, session: FieldSession) => {
    const runner = startSync(session, identity);
    const lock = () => {
      runner.stop();
      setState({ kind: 'locked', identity });
    };
    const { canary } = phone;
    setState({ kind: 'unlocked', parts: { session, runner, canary, lock } });
  };
  return [state, begin] as const;
}

interface LockedProps {
  readonly phone: Phone;
  readonly identity: EnrolledIdentity;
  readonly onSession: (identity: EnrolledIdentity, session: FieldSession) => void;
}

function Locked({ phone, identity, onSession }: LockedProps) {
  const unlock = async (passphrase: string) => {
    const { unlockPhone } = await import('./unlock');
    const session = await unlockPhone(phone, identity, passphrase);
    if (session !== null) onSession(identity, session);
    return session !== null;
  };
  const { credential, keys } = identity;
  return <UnlockPage name={credential.name} device={keys.device} unlock={unlock} />;
}

/** Enrol, unlock, work: whichever of the three this phone is ready for. */
export function FieldApp({ phone }: { readonly phone: Phone }) {
  const [state, begin] = usePhoneState(phone);
  const navigate = useNavigate();
  const link = useInvitationLink();
  const enrol: EnrolPageProps['enrol'] = async (invitation, passphrase, onStep) => {
    const { enrolPhone } = await import('./enrol');
    const done = await enrolPhone(phone, invitation, passphrase, onStep);
    if (!done.ok) return done;
    const { sessionOf } = await import('./unlock');
    const { identity, unlocked } = done.value;
    // The one-time code leaves the address together with the page.
    await navigate('/', { replace: true });
    begin(identity, await sessionOf(phone, identity, unlocked));
    return { ok: true, value: undefined };
  };
  if (state.kind === 'unlocked') {
    return link === null ? <AppRoutes {...state.parts} /> : <AlreadyEnrolled />;
  }
  if (state.kind === 'locked') {
    return <Locked phone={phone} identity={state.identity} onSession={begin} />;
  }
  const unfinished = phone.identity?.invitation ?? null;
  return (
    <Suspense fallback={<Loading />}>
      <EnrolPage link={link} unfinished={unfinished} origin={location.origin} enrol={enrol} />
    </Suspense>
  );
}
