import type { FoundPaper } from '../../contract/paper-search';
import { PAPER_SEARCH_WORDS as WORDS } from '../../text/paper-search-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { DeskTable } from '../desk-table';

const HEADS = [WORDS.project, WORDS.kind, WORDS.where, WORDS.excerpt, WORDS.at];

/** Papers that were found, each a way to its report. */
export function FoundTable({ found }: { readonly found: readonly FoundPaper[] }) {
  return (
    <DeskTable caption={WORDS.results} heads={HEADS}>
      {found.map((paper) => (
        <tr key={paper.entry}>
          <th scope="row">
            {paper.report === null ? (
              paper.project
            ) : (
              <AppLink to={`/a/${paper.assignment}/r/${paper.report}`}>{paper.project}</AppLink>
            )}
            <span className="desk-under">
              {paper.report === null ? WORDS.noReport : paper.evaluee}
            </span>
          </th>
          <td>{WORDS.kindOf(paper.kind)}</td>
          <td>
            {paper.indicator}
            {paper.site === null ? null : <span className="desk-under">{paper.site}</span>}
          </td>
          <td className="desk-reason">
            {paper.excerpt.before}
            <mark>{paper.excerpt.match}</mark>
            {paper.excerpt.after}
          </td>
          <td>{sayMinute(paper.receivedAt)}</td>
        </tr>
      ))}
    </DeskTable>
  );
}
