import type { ReportDecisionResponse } from '../../contract/decisions';
import { DECISION_WORDS } from '../../text/decision-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { DeskTable } from '../desk-table';

const WORDS = DECISION_WORDS;

export interface DecisionHistoryProps extends Pick<ReportDecisionResponse, 'history'> {
  readonly assignment: string;
  /** The report of this page. */
  readonly manifest: string;
}

/** Every report of the assignment with what was decided on it. */
export function DecisionHistory({ history, assignment, manifest }: DecisionHistoryProps) {
  return (
    <DeskTable caption={WORDS.history} heads={[WORDS.version, WORDS.received, WORDS.state]}>
      {history.map((each) => (
        <tr key={each.manifest}>
          <th scope="row">
            {each.manifest === manifest ? (
              <>
                <code>{each.manifest.slice(0, 16)}</code>
                {WORDS.thisOne}
              </>
            ) : (
              <AppLink to={`/a/${assignment}/r/${each.manifest}`}>
                {each.manifest.slice(0, 16)}
              </AppLink>
            )}
          </th>
          <td>{sayMinute(each.receivedAt)}</td>
          <td>
            {each.verdict === null ? WORDS.waiting : WORDS[each.verdict]}
            {each.decidedAt === null ? null : (
              <span className="desk-under">{sayMinute(each.decidedAt)}</span>
            )}
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}
