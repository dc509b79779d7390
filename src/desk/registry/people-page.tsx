import { useState } from 'react';
import { useLocation } from 'wouter';
import type * as z from 'zod/mini';
import {
  type PeopleResponse,
  type PersonEntry,
  type peopleQuery,
  peopleResponse,
} from '../../contract/registry';
import { leadFindings } from '../../domain/registry/lead-facts';
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
import { PERSON_IMPORT } from './entry-import';
import { ImportEntries } from './import-entries';
import { choicesOf, ListTools } from './list-tools';
import { PersonDialog } from './person-dialog';

type Query = z.infer<typeof peopleQuery>;
const rowsOf = ({ rows }: PeopleResponse): readonly PersonEntry[] => rows;
const HEADS = [
  ...[WORDS.name.people, WORDS.employer, WORDS.title, WORDS.field, WORDS.kinds.lead],
  WORDS.standing,
];
const KINDS = [
  { value: '', label: WORDS.all },
  { value: 'expert', label: WORDS.kinds.expert },
  { value: 'lead', label: WORDS.kinds.lead },
] as const;

function Lead({ of, today }: { readonly of: PersonEntry; readonly today: string }) {
  const { lead } = of.record;
  if (lead === null) return null;
  const unmet = leadFindings(lead, today).length;
  if (unmet === 0) return WORDS.meets;
  return <span className="desk-alarm">{WORDS.unmet(unmet)}</span>;
}

function Row({ of, today }: { readonly of: PersonEntry; readonly today: string }) {
  const { name, employer, title, fields } = of.record;
  return (
    <tr>
      <th scope="row">
        <AppLink to={`/registry/people/${of.id}`}>{name}</AppLink>
      </th>
      <td>{employer}</td>
      <td>{title}</td>
      <td>{fields.join('、')}</td>
      <td>
        <Lead of={of} today={today} />
      </td>
      <td>
        <StandingTag {...of} today={today} />
      </td>
    </tr>
  );
}

interface ToolsProps {
  readonly query: Query;
  readonly fields: readonly string[];
  readonly onQuery: (part: Query) => void;
}

function Tools({ query, fields, onQuery }: ToolsProps) {
  return (
    <div className="desk-tools">
      <ListTools label={WORDS.search.people} query={query} onQuery={onQuery} />
      <SelectField
        label={WORDS.field}
        value={query.field ?? ''}
        options={choicesOf(fields)}
        onChange={(field) => onQuery({ field: field || undefined })}
      />
      <SelectField
        label={WORDS.kind}
        value={query.kind ?? ''}
        options={KINDS}
        onChange={(kind) => onQuery({ kind: kind === '' ? undefined : kind })}
      />
    </div>
  );
}

/** `/registry/people`: experts and lead evaluators. */
export function PeoplePage() {
  const [query, setQuery] = useState<Query>({});
  const [entering, setEntering] = useState(false);
  const [, navigate] = useLocation();
  const path = pathWith('/registry/people', query);
  const { read, fault, more, reload } = usePages(path, peopleResponse, rowsOf);
  const mayWrite = useMay('registry.write');
  const isBare = Object.values(query).every((value) => value === undefined || value === '');
  return (
    <div className="registry-page">
      <h1>{WORDS.people}</h1>
      <p className="soft">{WORDS.peopleLead}</p>
      {mayWrite ? (
        <div className="desk-buttons">
          <Button kind="primary" onClick={() => setEntering(true)}>
            {WORDS.enter.people}
          </Button>
          <ImportEntries of={PERSON_IMPORT} onDone={reload} />
        </div>
      ) : null}
      <Tools
        query={query}
        fields={read?.last.fields ?? []}
        onQuery={(part) => setQuery({ ...query, ...part })}
      />
      {fault === null ? null : <FaultNotice fault={fault} onRetry={reload} />}
      {read !== null && read.rows.length > 0 ? (
        <DeskTable caption={WORDS.people} heads={HEADS}>
          {read.rows.map((of) => (
            <Row key={of.id} of={of} today={read.last.today} />
          ))}
        </DeskTable>
      ) : null}
      {read?.rows.length === 0 && isBare ? (
        <Empty title={WORDS.none.people} detail={mayWrite ? WORDS.noneDetail : WORDS.noneRead} />
      ) : null}
      {read?.rows.length === 0 && !isBare ? <p aria-live="polite">{WORDS.nothingFits}</p> : null}
      {read === null || read.last.next === null ? null : (
        <Button onClick={() => void more()}>{WORDS.more}</Button>
      )}
      {entering ? (
        <PersonDialog
          before={null}
          onClose={() => setEntering(false)}
          onDone={(id) => navigate(`/registry/people/${id}`)}
        />
      ) : null}
    </div>
  );
}
