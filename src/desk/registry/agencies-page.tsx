import { useState } from 'react';
import { useLocation } from 'wouter';
import type * as z from 'zod/mini';
import {
  type AgenciesResponse,
  type AgencyEntry,
  type agenciesQuery,
  agenciesResponse,
} from '../../contract/registry';
import { REGISTRY_WORDS as WORDS } from '../../text/registry-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { SelectField } from '../../ui/select-field';
import { DeskTable } from '../desk-table';
import { FaultNotice } from '../fault-notice';
import { StandingTag } from '../standing-tag';
import { useMay } from '../use-may';
import { pathWith, usePages } from '../use-pages';
import { AgencyDialog } from './agency-dialog';
import { AGENCY_IMPORT } from './entry-import';
import { ImportEntries } from './import-entries';
import { choicesOf, ListTools } from './list-tools';

type Query = z.infer<typeof agenciesQuery>;
const rowsOf = ({ rows }: AgenciesResponse): readonly AgencyEntry[] => rows;
const HEADS = [
  ...[WORDS.name.agencies, WORDS.code, WORDS.category, WORDS.platform, WORDS.standing],
];

function Row({ of, today }: { readonly of: AgencyEntry; readonly today: string }) {
  const { name, creditCode, codeSeen, platform } = of.record;
  return (
    <tr>
      <th scope="row">
        <AppLink to={`/registry/a/${of.id}`}>{name}</AppLink>
      </th>
      <td>
        <span className="registry-code">{creditCode}</span>
        {codeSeen ? <span className="desk-under">{WORDS.codeSeenNote}</span> : null}
      </td>
      <td>{of.category || <span className="soft">{WORDS.noCategory}</span>}</td>
      <td>{platform ?? <span className="soft">{WORDS.noPlatform}</span>}</td>
      <td>
        <StandingTag {...of} today={today} />
      </td>
    </tr>
  );
}

/** `/registry`: the agencies. */
export function AgenciesPage() {
  const [query, setQuery] = useState<Query>({});
  const [entering, setEntering] = useState(false);
  const [, navigate] = useLocation();
  const { read, fault, more, reload } = usePages(
    pathWith('/registry/agencies', query),
    agenciesResponse,
    rowsOf,
  );
  const mayWrite = useMay('registry.write');
  const narrow = (part: Query) => setQuery({ ...query, ...part });
  const isBare = Object.values(query).every((value) => value === undefined || value === '');
  return (
    <div className="registry-page">
      <h1>{WORDS.agencies}</h1>
      <p className="soft">{WORDS.agenciesLead}</p>
      {mayWrite ? (
        <div className="desk-buttons">
          <Button kind="primary" onClick={() => setEntering(true)}>
            {WORDS.enter.agencies}
          </Button>
          <ImportEntries of={AGENCY_IMPORT} onDone={reload} />
        </div>
      ) : null}
      <div className="desk-tools">
        <ListTools label={WORDS.search.agencies} query={query} onQuery={narrow} />
        <SelectField
          label={WORDS.category}
          value={query.category ?? ''}
          options={choicesOf(read?.last.categories ?? [])}
          onChange={(category) => narrow({ category: category || undefined })}
        />
      </div>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={reload} />}
      {read !== null && read.rows.length > 0 ? (
        <DeskTable caption={WORDS.agencies} heads={HEADS}>
          {read.rows.map((of) => (
            <Row key={of.id} of={of} today={read.last.today} />
          ))}
        </DeskTable>
      ) : null}
      {read?.rows.length === 0 && isBare ? (
        <Empty title={WORDS.none.agencies} detail={mayWrite ? WORDS.noneDetail : WORDS.noneRead} />
      ) : null}
      {read?.rows.length === 0 && !isBare ? <p aria-live="polite">{WORDS.nothingFits}</p> : null}
      {read === null || read.last.next === null ? null : (
        <Button onClick={() => void more()}>{WORDS.more}</Button>
      )}
      {entering ? (
        <AgencyDialog
          before={null}
          onClose={() => setEntering(false)}
          onDone={(id) => navigate(`/registry/a/${id}`)}
        />
      ) : null}
    </div>
  );
}
