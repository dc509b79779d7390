import { MINUTES_WORDS } from '../../../text/minutes-words';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { PageFrame } from '../../../ui/page-frame';
import { personName } from '../names-of';
import { type SessionPageProps, sessionAddress } from '../panel-props';
import { CourseCard } from './course-card';
import { attending, DrawCard } from './draw-card';
import { GuestsCard } from './guests-card';
import { MinutesCard } from './minutes-card';
import { OpinionCard } from './opinion-card';

function OpinionsCard({ work, state }: SessionPageProps) {
  return (
    <Card title={MINUTES_WORDS.opinions}>
      {state.opinions.length === 0 ? <p>{MINUTES_WORDS.noOpinions}</p> : null}
      {state.opinions.map(({ person, opinion }) => (
        <div key={person}>
          <h3>{personName(work, person)}</h3>
          <p className="panel-text">{opinion}</p>
        </div>
      ))}
    </Card>
  );
}

/** What is written once the ballots are open: opinions, who was heard, the minutes. */
export function MinutesPage(props: SessionPageProps) {
  const { session, signs, state, round } = props;
  const { person } = session.who;
  const isChair = person === state.convening.chair;
  const last = state.minutes.at(-1);
  const earlier = state.minutes.slice(0, -1).reverse();
  const isOpen = round.stage === 'complete';
  return (
    <PageFrame
      title={MINUTES_WORDS.title}
      context={state.convening.title}
      back={{ to: sessionAddress(props), label: state.convening.title }}
      signs={signs}
    >
      {isOpen ? null : <Notice title={MINUTES_WORDS.waits} />}
      {last === undefined ? null : (
        <MinutesCard key={last.hash} isLast {...{ props, minutes: last }} />
      )}
      {isOpen && attending(props).includes(person) ? <OpinionCard {...props} /> : null}
      <OpinionsCard {...props} />
      <GuestsCard {...props} />
      {isOpen && isChair ? <DrawCard {...props} /> : null}
      <CourseCard {...props} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{MINUTES_WORDS.earlier(earlier.length)}</summary>
          <div className="stack">
            {earlier.map((each) => (
              <MinutesCard key={each.hash} isLast={false} {...{ props, minutes: each }} />
            ))}
          </div>
        </details>
      )}
    </PageFrame>
  );
}
