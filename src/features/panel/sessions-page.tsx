import { isExpert, type Role, TEAM_ROLES } from '../../domain/assignment/role';
import type { PanelSession } from '../../store/panel/read-panel';
import { OBSERVER_WORDS } from '../../text/adopt-words';
import { APP_WORDS } from '../../text/app-words';
import { CARRY_WORDS } from '../../text/carry-words';
import { EXPERT_REPORT_WORDS } from '../../text/expert-report-words';
import { PANELS_WORDS, ROUND_STAGE_WORDS, SESSION_KIND_WORDS } from '../../text/panel-words';
import { ButtonLink } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { List, ListRow } from '../../ui/list-row';
import { PageFrame } from '../../ui/page-frame';
import { addressOf, type PanelPageProps } from './panel-props';
import { isWholeForTeam } from './session/observer-page';

export interface SessionsPageProps extends PanelPageProps {
  /** Undefined until they are read. */
  readonly panels: readonly PanelSession[] | undefined;
}

function SessionRow({
  panel,
  to,
  isTeam,
}: {
  readonly panel: PanelSession;
  readonly to: string;
  readonly isTeam: boolean;
}) {
  const { convening, rounds } = panel.state;
  const round = rounds.at(-1);
  if (convening === null || round === undefined) {
    return <ListRow title={PANELS_WORDS.coming} detail={PANELS_WORDS.comingDetail} />;
  }
  const kind = SESSION_KIND_WORDS[convening.kind];
  if (isTeam) {
    // Of how far the rounds are the team is told nothing: it holds a part of the session alone.
    const stand = isWholeForTeam(panel) ? OBSERVER_WORDS.drawn : OBSERVER_WORDS.waits;
    return <ListRow to={to} title={convening.title} detail={`${kind} · ${stand}`} />;
  }
  return (
    <ListRow
      to={to}
      title={convening.title}
      detail={`${kind} · ${PANELS_WORDS.round(round.round, round.stage)}`}
      trailing={round.stage === 'complete' ? ROUND_STAGE_WORDS.complete : undefined}
    />
  );
}

function NoSessions({ role }: { readonly role: Role }) {
  if (TEAM_ROLES.includes(role)) {
    return <Empty title={OBSERVER_WORDS.none} detail={OBSERVER_WORDS.noneDetail} />;
  }
  const detail = role === 'panelChair' ? PANELS_WORDS.waitsChair : PANELS_WORDS.waits;
  return <Empty title={PANELS_WORDS.none} detail={detail} />;
}

/** The panel sessions of an assignment. */
export function SessionsPage({ session, work, signs, panels }: SessionsPageProps) {
  const home = addressOf({ work });
  const isChair = session.who.role === 'panelChair';
  const isTeam = TEAM_ROLES.includes(session.who.role);
  const isEmpty = panels !== undefined && panels.length === 0;
  return (
    <PageFrame
      title={PANELS_WORDS.title}
      context={work.pkg.project.name}
      back={
        isTeam
          ? { to: `/a/${work.assignment}`, label: work.pkg.project.name }
          : { to: '/', label: APP_WORDS.home }
      }
      signs={signs}
      actions={
        isTeam ? undefined : (
          <>
            <ButtonLink to={`${home}/take`}>{CARRY_WORDS.take}</ButtonLink>
            {isChair ? (
              <ButtonLink kind="primary" to={`${home}/new`}>
                {PANELS_WORDS.convene}
              </ButtonLink>
            ) : null}
          </>
        )
      }
    >
      {isExpert(session.who.role) ? (
        <List label={EXPERT_REPORT_WORDS.title}>
          <ListRow
            to={`${home}/report`}
            title={EXPERT_REPORT_WORDS.open}
            detail={EXPERT_REPORT_WORDS.openDetail}
          />
        </List>
      ) : null}
      {isEmpty ? <NoSessions role={session.who.role} /> : null}
      {panels === undefined || isEmpty ? null : (
        <List label={PANELS_WORDS.title}>
          {panels.map((panel) => (
            <SessionRow
              key={panel.session}
              {...{ panel, isTeam }}
              to={`${home}/s/${panel.session}`}
            />
          ))}
        </List>
      )}
    </PageFrame>
  );
}
