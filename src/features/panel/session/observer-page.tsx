import type { PanelState } from '../../../domain/panel/panel-state';
import { ADOPT_WORDS, OBSERVER_WORDS } from '../../../text/adopt-words';
import { MINUTES_WORDS } from '../../../text/minutes-words';
import { SESSION_WORDS } from '../../../text/panel-words';
import { ButtonLink } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { MaterialsCard } from '../materials/materials-card';
import { addressOf, type SessionPageProps, sessionAddress } from '../panel-props';
import { AboutCard } from './about-card';

/** Whether the evaluation's team holds the session whole: it does once there are minutes. */
export const isWholeForTeam = ({ state }: { readonly state: PanelState }): boolean =>
  state.minutes.length > 0;

/** Minutes may be here before the ballots that they are over. */
function waitingFor({ setAside }: PanelState) {
  const isOnItsWay = setAside.some(({ type }) => type === 'minutes.drawn');
  const { waits, waitsSafe, coming, comingSafe, comingNext } = OBSERVER_WORDS;
  if (isOnItsWay) return { title: coming, safe: comingSafe, next: comingNext };
  return { title: waits, safe: waitsSafe };
}

/** A session as the evaluation's team sees it: what was called, and once minutes are drawn all of it. */
export function ObserverPage(props: SessionPageProps) {
  const { work, signs, state } = props;
  const isWhole = isWholeForTeam(props);
  const home = sessionAddress(props);
  return (
    <PageFrame
      title={state.convening.title}
      context={work.pkg.project.name}
      back={{ to: addressOf(props), label: SESSION_WORDS.back }}
      signs={signs}
      actions={
        isWhole ? (
          <ButtonLink kind="primary" to={`${home}/adopt`}>
            {ADOPT_WORDS.go}
          </ButtonLink>
        ) : undefined
      }
    >
      {isWhole ? (
        <>
          <Notice tone="success" title={OBSERVER_WORDS.drawn} safe={OBSERVER_WORDS.drawnDetail} />
          <ButtonLink to={`${home}/result`}>{SESSION_WORDS.result}</ButtonLink>
          <ButtonLink to={`${home}/minutes`}>{MINUTES_WORDS.go}</ButtonLink>
        </>
      ) : (
        <Notice {...waitingFor(state)} />
      )}
      <MaterialsCard {...props} />
      <AboutCard {...props} isCustodyKnown={isWhole} />
    </PageFrame>
  );
}
