import type { PanelSession } from '../../store/panel/read-panel';
import { APP_WORDS } from '../../text/app-words';
import { CARRY_WORDS } from '../../text/carry-words';
import { PANELS_WORDS, ROUND_STAGE_WORDS, SESSION_KIND_WORDS } from '../../text/panel-words';
import { ButtonLink } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { List, ListRow } from '../../ui/list-row';
import { PageFrame } from '../../ui/page-frame';
import { addressOf, type PanelPageProps } from './panel-props';

export interface SessionsPageProps extends PanelPageProps {
  /** Undefined until they are read. */
  readonly panels: readonly PanelSession[] | undefined;
}

function SessionRow({ panel, to }: { readonly panel: PanelSession; readonly to: string }) {
  const { convening, rounds } = panel.state;
  const round = rounds.at(-1);
  if (convening === null || round === undefined) {
    return <ListRow title={PANELS_WORDS.coming} detail={PANELS_WORDS.comingDetail} />;
  }
  return (
    <ListRow
      to={to}
      title={convening.title}
      detail={`${SESSION_KIND_WORDS[convening.kind]} · ${PANELS_WORDS.round(round.round, round.stage)}`}
      trailing={round.stage === 'complete' ? ROUND_STAGE_WORDS.complete : undefined}
    />
  );
}

/** The panel sessions of an assignment. */
export function SessionsPage({ session, work, signs, panels }: SessionsPageProps) {
  const home = addressOf({ work });
  const isChair = session.who.role === 'panelChair';
  const isEmpty = panels !== undefined && panels.length === 0;
  return (
    <PageFrame
      title={PANELS_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: '/', label: APP_WORDS.home }}
      signs={signs}
      actions={
        <>
          <ButtonLink to={`${home}/take`}>{CARRY_WORDS.take}</ButtonLink>
          {isChair ? (
            <ButtonLink kind="primary" to={`${home}/new`}>
              {PANELS_WORDS.convene}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {isEmpty ? (
        <Empty
          title={PANELS_WORDS.none}
          detail={isChair ? PANELS_WORDS.waitsChair : PANELS_WORDS.waits}
        />
      ) : null}
      {panels === undefined || isEmpty ? null : (
        <List label={PANELS_WORDS.title}>
          {panels.map((panel) => (
            <SessionRow key={panel.session} panel={panel} to={`${home}/s/${panel.session}`} />
          ))}
        </List>
      )}
    </PageFrame>
  );
}
