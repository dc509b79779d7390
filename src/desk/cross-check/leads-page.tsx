import { useState } from 'react';
import type { LeadsQuery } from '../../contract/desk-leads';
import { LEAD_KINDS, LEAD_STATES } from '../../domain/cross-check/lead';
import { LEAD_KIND_WORDS, LEAD_STATE_WORDS, LEAD_WORDS as WORDS } from '../../text/lead-words';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/text-field';
import { FaultNotice } from '../fault-notice';
import { PlainSelect } from '../frameworks/plain-select';
import { LeadsTable } from './leads-table';
import { LimitsCard } from './limits-card';
import { useLeads } from './use-leads';

interface ToolsProps {
  readonly query: LeadsQuery;
  readonly onQuery: (query: LeadsQuery) => void;
}

function Tools({ query, onQuery }: ToolsProps) {
  return (
    <div className="desk-tools">
      <TextField
        label={WORDS.search}
        type="search"
        maxLength={80}
        value={query.sought ?? ''}
        onChange={({ target }) => onQuery({ ...query, sought: target.value })}
      />
      <PlainSelect
        label={WORDS.kind}
        value={query.kind ?? ''}
        options={[
          { value: '' as const, label: WORDS.allKinds },
          ...LEAD_KINDS.map((value) => ({ value, label: LEAD_KIND_WORDS[value] })),
        ]}
        onChoose={(kind) => onQuery({ ...query, kind: kind === '' ? undefined : kind })}
      />
      <PlainSelect
        label={WORDS.state}
        value={query.state ?? ''}
        options={[
          { value: '' as const, label: WORDS.allStates },
          ...LEAD_STATES.map((value) => ({ value, label: LEAD_STATE_WORDS[value] })),
        ]}
        onChoose={(state) => onQuery({ ...query, state: state === '' ? undefined : state })}
      />
    </div>
  );
}

/** `/leads`: what was found by comparing, the newest first. */
export function LeadsPage() {
  const [query, setQuery] = useState<LeadsQuery>({ state: 'open' });
  const { read, fault, more, reload } = useLeads(query);
  const isBare = (query.sought ?? '') === '' && query.kind === undefined;
  return (
    <>
      <h1>{WORDS.title}</h1>
      <p className="soft">{WORDS.lead}</p>
      <Tools query={query} onQuery={setQuery} />
      {fault === null ? null : <FaultNotice fault={fault} onRetry={reload} />}
      {read === null ? null : (
        <>
          {read.last.waiting === 0 ? null : (
            <p aria-live="polite">{WORDS.waiting(read.last.waiting)}</p>
          )}
          {read.rows.length > 0 ? <LeadsTable leads={read.rows} /> : null}
          {read.rows.length === 0 && isBare ? (
            <Empty title={WORDS.none} detail={WORDS.noneDetail} />
          ) : null}
          {read.rows.length === 0 && !isBare ? <p>{WORDS.nothingFits}</p> : null}
          {read.last.next === null ? null : (
            <Button onClick={() => void more()}>{WORDS.more}</Button>
          )}
        </>
      )}
      <LimitsCard />
    </>
  );
}
