import type { FiguresResponse } from '../../contract/statement';
import { sayFact, YEARLY_WORDS as WORDS } from '../../text/yearly-words';
import { DeskTable } from '../desk-table';
import { Origin } from './origin';

/** Reports that arrived and count nowhere, since the bureau did not accept them. */
export function WaitingReports({ read }: { readonly read: FiguresResponse }) {
  const { waiting, waitingCount } = read;
  if (waiting.length === 0) return null;
  const title = WORDS.waitingTitle(waitingCount);
  return (
    <section className="statement-section" aria-label={title}>
      <h2>{title}</h2>
      <p className="soft">{WORDS.waitingDetail}</p>
      <DeskTable caption={title} heads={[WORDS.name, WORDS.department, WORDS.says, WORDS.from]}>
        {waiting.map(({ fact, state }) => (
          <tr key={fact.id}>
            <th scope="row">{fact.title}</th>
            <td>{fact.department ?? ''}</td>
            <td>{[WORDS[state], sayFact(fact)].join('，')}</td>
            <td>
              <Origin id={fact.id} read={read} />
            </td>
          </tr>
        ))}
      </DeskTable>
      {waiting.length < waitingCount ? <p>{WORDS.waitingMore(waiting.length)}</p> : null}
    </section>
  );
}
