import { Redirect, Route, Switch, useParams } from 'wouter';
import { isExpert, TEAM_ROLES } from '../../domain/assignment/role';
import { memberStep } from '../../domain/panel/member-step';
import type { PanelSession } from '../../store/panel/read-panel';
import { PANELS_WORDS, SESSION_WORDS } from '../../text/panel-words';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import { AdoptPage } from './adopt/adopt-page';
import { BallotPage } from './ballot/ballot-page';
import { ConvenePage } from './convene/convene-page';
import { MaterialsPage } from './materials/materials-page';
import { MinutesPage } from './minutes/minutes-page';
import { addressOf, type PanelPageProps, type SessionPageProps } from './panel-props';
import { ExpertReportPage } from './report/expert-report-page';
import { ResultPage } from './result/result-page';
import { isWholeForTeam, ObserverPage } from './session/observer-page';
import { PledgePage } from './session/pledge-page';
import { SessionPage } from './session/session-page';
import { ShowPage } from './session/show-page';
import { SessionsPage } from './sessions-page';
import { usePanels } from './use-panels';
import './panel.css';

const PAGES = {
  pledge: PledgePage,
  ballot: BallotPage,
  result: ResultPage,
  minutes: MinutesPage,
  show: ShowPage,
  materials: MaterialsPage,
} as const;

type Way = keyof typeof PAGES;
const isWay = (way: string | undefined): way is Way =>
  way !== undefined && Object.hasOwn(PAGES, way);

/** Pages that the evaluation's team reads, or takes scores over on, once minutes are drawn. */
const TEAM_PAGES = { result: ResultPage, minutes: MinutesPage, adopt: AdoptPage } as const;

/** What the lead evaluator does besides, at any time: gives materials, and shows them to the room. */
const LEAD_PAGES = { materials: MaterialsPage, show: ShowPage } as const;

const isLeadWay = (way: string | undefined): way is keyof typeof LEAD_PAGES =>
  way !== undefined && Object.hasOwn(LEAD_PAGES, way);

const isTeamWay = (way: string | undefined): way is keyof typeof TEAM_PAGES =>
  way !== undefined && Object.hasOwn(TEAM_PAGES, way);

/** What a page about this session is drawn from; null while its convening is not here. */
function pageProps(
  props: PanelPageProps,
  panel: PanelSession | undefined,
): SessionPageProps | null {
  const convening = panel?.state.convening ?? null;
  const round = panel?.state.rounds.at(-1);
  if (panel === undefined || convening === null || round === undefined) return null;
  return { ...props, panel, state: { ...panel.state, convening }, round };
}

function pageFor(read: SessionPageProps, way: string | undefined) {
  const { person, role } = read.session.who;
  if (role === 'leadEvaluator' && isLeadWay(way)) return LEAD_PAGES[way];
  if (TEAM_ROLES.includes(role)) {
    return isTeamWay(way) && isWholeForTeam(read) ? TEAM_PAGES[way] : ObserverPage;
  }
  // Whoever left the session is shown that, and can still hand on that they did.
  const hasLeft = memberStep(read.state, read.round, person) === 'left';
  return isWay(way) && (!hasLeft || way === 'show') ? PAGES[way] : SessionPage;
}

function SessionRoute({
  panels,
  ...props
}: PanelPageProps & { readonly panels: readonly PanelSession[] }) {
  const { panel: id, way } = useParams();
  const read = pageProps(
    props,
    panels.find(({ session }) => session === id),
  );
  if (read === null) {
    return (
      <PageFrame
        title={PANELS_WORDS.title}
        back={{ to: addressOf(props), label: SESSION_WORDS.back }}
        signs={props.signs}
      >
        <Notice title={PANELS_WORDS.coming} next={PANELS_WORDS.comingDetail} />
      </PageFrame>
    );
  }
  const Page = pageFor(read, way);
  return <Page key={`${id} ${read.round.round} ${way}`} {...read} />;
}

const route = (rest: string): string => `/a/:assignment/panel${rest}`;

/** The addresses of expert panels below an assignment. */
export function PanelRoutes(props: PanelPageProps) {
  const panels = usePanels(props.session, props.work.assignment);
  if (panels === undefined) {
    return (
      <PageFrame title={PANELS_WORDS.title} signs={props.signs}>
        <p role="status">{PANELS_WORDS.reading}</p>
      </PageFrame>
    );
  }
  const home = { to: addressOf(props), label: PANELS_WORDS.title };
  return (
    <Switch>
      <Route path={route('')}>
        <SessionsPage {...props} panels={panels} />
      </Route>
      <Route path={route('/new')}>
        {props.session.who.role === 'panelChair' ? (
          <ConvenePage {...props} />
        ) : (
          <Redirect to={addressOf(props)} replace />
        )}
      </Route>
      <Route path={route('/take')}>
        {TEAM_ROLES.includes(props.session.who.role) ? (
          <Redirect to={addressOf(props)} replace />
        ) : (
          props.slots.take(home)
        )}
      </Route>
      <Route path={route('/report')}>
        {isExpert(props.session.who.role) ? (
          <ExpertReportPage {...props} />
        ) : (
          <Redirect to={addressOf(props)} replace />
        )}
      </Route>
      <Route path={route('/s/:panel/:way?')}>
        <SessionRoute {...props} panels={panels} />
      </Route>
      <Route>
        <Redirect to={addressOf(props)} replace />
      </Route>
    </Switch>
  );
}
