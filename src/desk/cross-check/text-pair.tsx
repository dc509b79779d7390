import type { LeadResponse } from '../../contract/desk-leads';
import { LEAD_WORDS as WORDS } from '../../text/lead-words';
import { AppLink } from '../../ui/app-link';
import { DeskTable } from '../desk-table';
import type { BasisOf } from './basis-of';

const HEADS = [...[WORDS.sameText, WORDS.inSection(WORDS.side(0)), WORDS.inSection(WORDS.side(1))]];

export interface TextPairProps {
  readonly basis: BasisOf<'sharedText'>;
  readonly lead: LeadResponse;
}

/** Two reports, and sentences that stand in both. */
export function TextPair({ basis: { a, b, excerpts }, lead: { sides } }: TextPairProps) {
  return (
    <>
      <div className="lead-pair">
        {[a, b].map(({ assignment, report }, index) => {
          const side = sides.find((each) => each.assignment === assignment);
          return (
            <div key={assignment} className="lead-side">
              <h4>{WORDS.side(index)}</h4>
              <p>
                {side?.project}
                <span className="desk-under">{side?.agency}</span>
              </p>
              <AppLink to={`/a/${assignment}/r/${report}`}>
                {WORDS.openReport(WORDS.side(index))}
              </AppLink>
            </div>
          );
        })}
      </div>
      {excerpts.length === 0 ? (
        <p>{WORDS.noExcerpt}</p>
      ) : (
        <DeskTable caption={WORDS.sameText} heads={HEADS}>
          {excerpts.map(({ text, inA, inB }) => (
            <tr key={`${inA} ${inB} ${text}`}>
              <th scope="row">{text}</th>
              <td>{inA}</td>
              <td>{inB}</td>
            </tr>
          ))}
        </DeskTable>
      )}
    </>
  );
}
