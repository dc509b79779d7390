import type { ListedLead } from '../../contract/desk-leads';
import type { LeadSide } from '../../domain/cross-check/lead';
import { LEAD_KIND_WORDS, LEAD_STATE_WORDS, LEAD_WORDS as WORDS } from '../../text/lead-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { DeskTable } from '../desk-table';

const HEADS = [WORDS.kind, WORDS.sides, WORDS.finds, WORDS.newest, WORDS.state];

function Side({ of: { project, agency, site } }: { readonly of: LeadSide }) {
  return (
    <li>
      {project ?? WORDS.wholeAgency}
      {site === null ? null : ` · ${site}`}
      <span className="desk-under">{agency}</span>
    </li>
  );
}

/** Leads, one line each, with both sides. */
export function LeadsTable({ leads }: { readonly leads: readonly ListedLead[] }) {
  return (
    <DeskTable caption={WORDS.title} heads={HEADS}>
      {leads.map(({ lead, kind, sides, finds, since, newestAt, state }) => (
        <tr key={lead}>
          <th scope="row">
            <AppLink to={`/leads/${lead}`}>{LEAD_KIND_WORDS[kind]}</AppLink>
          </th>
          <td>
            <ul className="lead-sides">
              {sides.map((side, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two sides may read the same and never move
                <Side key={index} of={side} />
              ))}
            </ul>
          </td>
          <td className="number">{WORDS.count(finds)}</td>
          <td>{sayMinute(newestAt)}</td>
          <td>
            {LEAD_STATE_WORDS[state]}
            {since === 0 ? null : <span className="desk-tag">{WORDS.since(since)}</span>}
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}
