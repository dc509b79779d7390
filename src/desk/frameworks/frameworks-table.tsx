import { FRAMEWORKS_WORDS } from '../../text/framework-editor-words';
import { EVALUATION_KIND_WORDS } from '../../text/framework-kind-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import type { FrameworkRow, RowChoice, SortKey } from './framework-row';

const WORDS = FRAMEWORKS_WORDS;

type Order = Pick<RowChoice, 'by' | 'falling'>;

interface SortHeadProps {
  readonly by: SortKey;
  readonly words: string;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** A head that sorts: rising, falling, as it was. */
function SortHead({ by, words, order, onOrder }: SortHeadProps) {
  const own = order.by === by;
  const sort = own ? (order.falling ? 'descending' : 'ascending') : undefined;
  const next: Order = !own
    ? { by, falling: false }
    : order.falling
      ? { by: null, falling: false }
      : { by, falling: true };
  return (
    <th scope="col" aria-sort={sort}>
      <button type="button" className="framework-sort" onClick={() => onOrder(next)}>
        {words}
        <span aria-hidden="true">{own ? (order.falling ? ' ▼' : ' ▲') : ' ↕'}</span>
      </button>
    </th>
  );
}

function StateCell({ row }: { readonly row: FrameworkRow }) {
  if (row.sort === 'template') return <span className="framework-template">{WORDS.template}</span>;
  const isSaved = row.savedAt !== null;
  const isUnreadable = row.unreadable || (isSaved && row.faults === null);
  return (
    <>
      {isUnreadable ? WORDS.unreadable : null}
      {isSaved || isUnreadable ? null : <span className="soft">{WORDS.never}</span>}
      {row.faults === 0 ? <span className="framework-usable">{WORDS.usable}</span> : null}
      {row.faults !== null && row.faults > 0 ? WORDS.notUsable(row.faults) : null}
      {row.draftAt === null ? null : <span className="desk-tag">{WORDS.draft}</span>}
    </>
  );
}

const linkOf = ({ sort, id }: FrameworkRow): string =>
  sort === 'template' ? `/frameworks/template/${id}` : `/frameworks/f/${id}`;

function Line({ row }: { readonly row: FrameworkRow }) {
  const { title, kind, version, savedAt, savedBy } = row;
  const name = title || row.id;
  return (
    <tr>
      <th scope="row">{row.unreadable ? name : <AppLink to={linkOf(row)}>{name}</AppLink>}</th>
      <td>
        {kind === null ? <span className="soft">{WORDS.noKind}</span> : EVALUATION_KIND_WORDS[kind]}
      </td>
      <td>{version}</td>
      <td>
        <StateCell row={row} />
      </td>
      <td>
        {savedAt === null ? '' : sayMinute(savedAt)}
        {savedBy === '' ? null : <span className="desk-under">{savedBy}</span>}
      </td>
    </tr>
  );
}

export interface FrameworksTableProps {
  readonly rows: readonly FrameworkRow[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** Frameworks, one line each. */
export function FrameworksTable({ rows, order, onOrder }: FrameworksTableProps) {
  const sorting = { order, onOrder };
  return (
    <div className="desk-scroll">
      <table className="desk-table framework-list-table">
        <caption className="unseen">{WORDS.title}</caption>
        <thead>
          <tr>
            <SortHead by="title" words={WORDS.name} {...sorting} />
            <SortHead by="kind" words={WORDS.kind} {...sorting} />
            <th scope="col">{WORDS.version}</th>
            <th scope="col">{WORDS.state}</th>
            <SortHead by="savedAt" words={WORDS.saved} {...sorting} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={`${row.sort}:${row.id}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
