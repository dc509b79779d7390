import type { SignedByKey } from '../../contract/signed-by-key';
import { sayMinute } from '../../text/say-instant';
import { SIGNED_WORDS as WORDS } from '../../text/signed-by-key-words';
import { AppLink } from '../../ui/app-link';
import { DeskTable } from '../desk-table';

const HEADS = [WORDS.kind, WORDS.project, WORDS.subject, WORDS.leaf, WORDS.at];

/** What was signed, each with its place in the log; a report leads to its page. */
export function SignedTable({ signed }: { readonly signed: readonly SignedByKey[] }) {
  return (
    <DeskTable caption={WORDS.list} heads={HEADS}>
      {signed.map((each) => (
        <tr key={`${each.kind} ${each.says} ${each.subject} ${each.receivedAt}`}>
          <th scope="row">{WORDS.kindOf(each.kind, each.says)}</th>
          <td>{each.project}</td>
          <td>
            <Subject signed={each} />
          </td>
          <td className="number">{each.leaf}</td>
          <td>{sayMinute(each.receivedAt)}</td>
        </tr>
      ))}
    </DeskTable>
  );
}

function Subject({ signed }: { readonly signed: SignedByKey }) {
  const { kind, says, assignment, subject } = signed;
  const text = <code>{subject.slice(0, 16)}</code>;
  const isReport = kind === 'report' || says === 'report';
  return isReport ? <AppLink to={`/a/${assignment}/r/${subject}`}>{text}</AppLink> : text;
}
