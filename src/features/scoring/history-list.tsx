import { useMemo } from 'react';
import type { Indicator } from '../../domain/framework/framework';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { HISTORY_WORDS, sayDevice } from '../../text/history-words';
import { sayMinute } from '../../text/say-instant';
import { SET_ASIDE_WORDS } from '../../text/set-aside-words';
import { type HistoryItem, indicatorHistory } from './indicator-history';
import { sayHistoryAct } from './say-history';
import './history-list.css';

export interface HistoryListProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly indicator: Indicator;
}

function Item({ session, work, indicator, item }: HistoryListProps & { item: HistoryItem }) {
  const member = work.pkg.team.find(({ person }) => person === item.person);
  const who = member?.name ?? item.person ?? HISTORY_WORDS.unknownPerson;
  const { act } = item;
  return (
    <li className="history-item">
      <span className="history-where soft small">
        <span>{sayMinute(item.at)}</span>
        <span>{who}</span>
        <span>{sayDevice(item.device, session.device)}</span>
      </span>
      <span>{sayHistoryAct(act, indicator)}</span>
      {'reason' in act ? <span className="small">{HISTORY_WORDS.reason(act.reason)}</span> : null}
      {item.takenBack ? <span className="history-off">{HISTORY_WORDS.takenBack}</span> : null}
      {item.setAside === null ? null : (
        <span className="history-off">
          {HISTORY_WORDS.setAside(SET_ASIDE_WORDS[item.setAside])}
        </span>
      )}
    </li>
  );
}

/** Who changed what of an indicator, when, on which device and why; the newest first. */
export function HistoryList(props: HistoryListProps) {
  const { work, indicator } = props;
  const items = useMemo(() => indicatorHistory(work, indicator.id), [work, indicator]);
  if (items.length === 0) return <p>{HISTORY_WORDS.empty}</p>;
  return (
    <>
      <p className="soft small">{HISTORY_WORDS.order(items.length)}</p>
      <ol className="history-list">
        {[...items].reverse().map((item) => (
          <Item key={item.hash} {...props} item={item} />
        ))}
      </ol>
    </>
  );
}
