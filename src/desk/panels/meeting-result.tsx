import type { DeskPanelSession } from '../../contract/desk-panels';
import { MEETING_WORDS, SIGNAL_WORDS } from '../../text/meeting-words';
import { DeskTable } from '../desk-table';

type Result = NonNullable<DeskPanelSession['result']>;

function ScoreTable({ session, result }: { session: DeskPanelSession; result: Result }) {
  const heads = [
    ...[MEETING_WORDS.indicator, MEETING_WORDS.score],
    ...session.members.map(({ person, name }) => ({ key: person, text: name })),
  ];
  return (
    <DeskTable caption={MEETING_WORDS.result} heads={heads}>
      {result.indicators.map(({ indicator, name, score, weight, isWide, scores, far }) => (
        <tr key={indicator}>
          <th scope="row">
            {name}
            {isWide ? <span className="desk-tag">{MEETING_WORDS.wide}</span> : null}
          </th>
          <td className="number">
            {score ?? '—'}／{weight}
          </td>
          {session.members.map((member, i) => (
            <td key={member.person} className="number">
              {scores[i] ?? '—'}
              {far[i] ? <span className="desk-tag">{MEETING_WORDS.far}</span> : null}
            </td>
          ))}
        </tr>
      ))}
    </DeskTable>
  );
}

function Minutes({ minutes }: Pick<DeskPanelSession, 'minutes'>) {
  if (minutes === null) return <p className="soft">{MEETING_WORDS.noMinutes}</p>;
  const { agree, dissent, isCurrent } = minutes;
  return (
    <>
      <p>
        {MEETING_WORDS.signed(agree.length, dissent.length)}
        {isCurrent ? null : <span className="desk-tag">{MEETING_WORDS.outdated}</span>}
      </p>
      {dissent.length === 0 ? null : <p>{MEETING_WORDS.dissent(dissent.join('、'))}</p>}
    </>
  );
}

/** Scores, minutes and what may be asked about: nothing before every ballot of a round is open. */
export function MeetingResult({ session }: { readonly session: DeskPanelSession }) {
  const { result, minutes } = session;
  if (result === null) return null;
  const { total, weight, signals } = result;
  return (
    <>
      <h3>{MEETING_WORDS.result}</h3>
      <p className="meeting-total">
        {total === null ? MEETING_WORDS.noTotal : MEETING_WORDS.total(total, weight)}
      </p>
      <ScoreTable {...{ session, result }} />
      <h3>{MEETING_WORDS.minutes}</h3>
      <Minutes minutes={minutes} />
      {/* The screen may be projected: what is for the bureau alone opens by hand. */}
      <details>
        <summary>{MEETING_WORDS.signals}</summary>
        <p className="soft">{MEETING_WORDS.signalsLead}</p>
        <ul>
          {signals.length === 0 ? <li>{MEETING_WORDS.noSignals}</li> : null}
          {signals.map(({ kind, round, people }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
            <li key={place}>{SIGNAL_WORDS[kind](people.join('、'), round)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
