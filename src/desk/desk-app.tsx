import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { type DeskSession, deskSession } from '../contract/desk';
import { ACCESS_NAV } from '../text/access-nav-words';
import { DESK_WORDS } from '../text/desk-words';
import { EXPORT_TABLE_WORDS } from '../text/export-table-words';
import { INTAKE_NAV } from '../text/intake-nav-words';
import { MEETING_WORDS } from '../text/meeting-words';
import { PROJECT_NAV } from '../text/project-nav-words';
import { RATING_NAV } from '../text/rating-nav-words';
import { RESULTS_NAV } from '../text/results-nav-words';
import { SIGNED_NAV } from '../text/signed-nav-words';
import { SetupPage } from './access/setup-page';
import { SignInAgain } from './access/sign-in-again';
import { SignInPage } from './access/sign-in-page';
import { DuePage } from './accounts/due-page';
import { JoinPage } from './accounts/join-page';
import { ArrivalsPage } from './arrivals/arrivals-page';
import { AsidePage } from './aside/aside-page';
import { askDesk, type DeskFault } from './desk-api';
import { DeskFrame } from './desk-frame';
import { DeskSessionProvider } from './desk-session-context';
import { DevicesPage } from './devices/devices-page';
import { FaultNotice } from './fault-notice';
import { onSessionEnd } from './session-end';
import { useIdleWatch } from './use-idle-watch';

const ReportPage = lazy(async () => ({
  default: (await import('./report/report-page')).ReportPage,
}));

const RatingPage = lazy(async () => ({
  default: (await import('./rating/rating-page')).RatingPage,
}));

const SearchPage = lazy(async () => ({
  default: (await import('./search/search-page')).SearchPage,
}));

const SelfScoresPage = lazy(async () => ({
  default: (await import('./self-scores/self-scores-page')).SelfScoresPage,
}));

const SignedPage = lazy(async () => ({
  default: (await import('./devices/signed-page')).SignedPage,
}));

const SitesPage = lazy(async () => ({
  default: (await import('./sites/sites-page')).SitesPage,
}));

const AccountsPage = lazy(async () => ({
  default: (await import('./accounts/accounts-page')).AccountsPage,
}));

const AccessPage = lazy(async () => ({
  default: (await import('./access-log/access-page')).AccessPage,
}));

const ProposalsPage = lazy(async () => ({
  default: (await import('./proposals/proposals-page')).ProposalsPage,
}));

const MeetingPage = lazy(async () => ({
  default: (await import('./panels/meeting-page')).MeetingPage,
}));

const StatementPage = lazy(async () => ({
  default: (await import('./statement/statement-page')).StatementPage,
}));

const ExportsPage = lazy(async () => ({
  default: (await import('./exports/exports-page')).ExportsPage,
}));

const ResultRooms = lazy(async () => ({
  default: (await import('./results/result-rooms')).ResultRooms,
}));

const RetentionPage = lazy(async () => ({
  default: (await import('./retention/retention-page')).RetentionPage,
}));

const FrameworkRooms = lazy(async () => ({
  default: (await import('./frameworks/framework-rooms')).FrameworkRooms,
}));

/** A one-time link: for the desk's first account, or for one that the performance unit made. */
export type DoorLink =
  | { readonly at: 'setup'; readonly token: string }
  | { readonly at: 'join'; readonly token: string; readonly name: string };
const ProjectRooms = lazy(async () => ({
  default: (await import('./projects/project-rooms')).ProjectRooms,
}));

const RegistryRooms = lazy(async () => ({
  default: (await import('./registry/registry-rooms')).RegistryRooms,
}));

const CommissionRooms = lazy(async () => ({
  default: (await import('./commission/commission-rooms')).CommissionRooms,
}));

const LeadRooms = lazy(async () => ({
  default: (await import('./cross-check/lead-rooms')).LeadRooms,
}));

type Door =
  | { readonly at: 'asking' }
  | { readonly at: 'failed'; readonly fault: DeskFault }
  | DoorLink
  | { readonly at: 'signIn' }
  /** `isOver`: the session ended; the rooms stay as they are, out of sight. */
  | { readonly at: 'inside'; readonly session: DeskSession; readonly isOver: boolean };

/** Asks who is signed in; nobody is the ordinary answer. */
function useDoor(link: DoorLink | null) {
  const [door, setDoor] = useState<Door>(link ?? { at: 'asking' });
  const ask = useCallback(async () => {
    const answer = await askDesk('/session', deskSession);
    if (answer.ok && answer.value !== null) {
      setDoor({ at: 'inside', session: answer.value, isOver: false });
    } else if (!answer.ok && answer.error.kind === 'offline') {
      setDoor({ at: 'failed', fault: answer.error });
    } else setDoor((door) => (door.at === 'inside' ? { ...door, isOver: true } : { at: 'signIn' }));
  }, []);
  useEffect(() => {
    if (link === null) void ask();
  }, [link, ask]);
  useEffect(
    () =>
      onSessionEnd(() =>
        setDoor((door) => ({ ...door, ...(door.at === 'inside' ? { isOver: true } : {}) })),
      ),
    [],
  );
  return { door, setDoor, ask };
}

/** The desk: its door, and behind it the rooms. */
export function DeskApp({ link }: { readonly link: DoorLink | null }) {
  const { door, setDoor, ask } = useDoor(link);
  const enter = useCallback(
    (session: DeskSession) => setDoor({ at: 'inside', session, isOver: false }),
    [setDoor],
  );
  const refresh = useCallback(() => void ask(), [ask]);
  switch (door.at) {
    case 'asking':
      return <p className="desk-door">{DESK_WORDS.loading}</p>;
    case 'failed':
      return (
        <main className="desk-door">
          <FaultNotice fault={door.fault} onRetry={() => void ask()} />
        </main>
      );
    case 'setup': {
      const toSignIn = () => setDoor({ at: 'signIn' });
      return <SetupPage token={door.token} onEnter={enter} onSignIn={toSignIn} />;
    }
    case 'join':
      return <JoinPage token={door.token} name={door.name} onEnter={enter} />;
    case 'signIn':
      return <SignInPage expired={false} name="" onEnter={enter} />;
    case 'inside': {
      const leave = () => setDoor({ at: 'signIn' });
      const { session, isOver } = door;
      return (
        <>
          <div hidden={isOver}>
            <Rooms
              key={session.name}
              session={session}
              onRefresh={refresh}
              onEnter={enter}
              onLeave={leave}
            />
          </div>
          {isOver ? <SignInAgain name={session.name} onEnter={enter} /> : null}
        </>
      );
    }
  }
}

interface RoomsProps {
  readonly session: DeskSession;
  readonly onRefresh: () => void;
  readonly onEnter: (session: DeskSession) => void;
  readonly onLeave: () => void;
}

function Rooms({ session, onRefresh, onEnter, onLeave }: RoomsProps) {
  useIdleWatch(session);
  const [, navigate] = useLocation();
  const state = useMemo(
    () => ({ session, refresh: onRefresh, enter: onEnter }),
    [session, onRefresh, onEnter],
  );
  const signOut = async () => {
    await askDesk('/session', null, { method: 'DELETE', csrf: session.csrf });
    navigate('/');
    onLeave();
  };
  const room = (title: string, page: ReactNode) => (
    <DeskFrame title={title} onSignOut={() => void signOut()}>
      <Suspense fallback={<p>{DESK_WORDS.loading}</p>}>{page}</Suspense>
    </DeskFrame>
  );
  const { arrivals, aside, devices, report, nav } = DESK_WORDS;
  if (session.secondFactor === 'due') {
    return (
      <DeskSessionProvider value={state}>
        <DuePage onSignOut={() => void signOut()} />
      </DeskSessionProvider>
    );
  }
  return (
    <DeskSessionProvider value={state}>
      <Switch>
        <Route path="/proposals">{room(nav.proposals, <ProposalsPage />)}</Route>
        <Route path="/accounts">{room(nav.accounts, <AccountsPage />)}</Route>
        <Route path="/access/:before?">
          {({ before }) => room(ACCESS_NAV.title, <AccessPage before={before ?? null} />)}
        </Route>
        <Route path="/aside">{room(aside.title, <AsidePage />)}</Route>
        <Route path="/devices/:device">{room(SIGNED_NAV.title, <SignedPage />)}</Route>
        <Route path="/devices">{room(devices.title, <DevicesPage />)}</Route>
        <Route path="/exports">{room(EXPORT_TABLE_WORDS.title, <ExportsPage />)}</Route>
        <Route path="/statement">{room(nav.statement, <StatementPage />)}</Route>
        <Route path="/self-scores">{room(INTAKE_NAV.selfScores, <SelfScoresPage />)}</Route>
        <Route path="/sites">{room(INTAKE_NAV.sites, <SitesPage />)}</Route>
        <Route path="/papers">{room(INTAKE_NAV.papers, <SearchPage />)}</Route>
        <Route path="/leads/*?">{room(nav.leads, <LeadRooms />)}</Route>
        <Route path="/issues/*?">{room(RESULTS_NAV.issues, <ResultRooms />)}</Route>
        <Route path="/retention">{room(nav.retention, <RetentionPage />)}</Route>
        <Route path="/projects/*?">{room(PROJECT_NAV.projects, <ProjectRooms />)}</Route>
        <Route path="/commissions/*?">{room(PROJECT_NAV.commissions, <CommissionRooms />)}</Route>
        <Route path="/registry/*?">{room(nav.registry, <RegistryRooms />)}</Route>
        <Route path="/frameworks/*?">{room(nav.frameworks, <FrameworkRooms />)}</Route>
        <Route path="/a/:assignment/r/:manifest">{room(report.facts, <ReportPage />)}</Route>
        <Route path="/a/:assignment/r/:manifest/rating">
          {room(RATING_NAV.title, <RatingPage />)}
        </Route>
        <Route path="/a/:assignment/panels">{room(MEETING_WORDS.title, <MeetingPage />)}</Route>
        <Route>{room(arrivals.title, <ArrivalsPage />)}</Route>
      </Switch>
    </DeskSessionProvider>
  );
}
