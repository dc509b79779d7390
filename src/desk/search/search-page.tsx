import { type FormEvent, useState } from 'react';
import { type SearchResponse, searchResponse } from '../../contract/paper-search';
import { soughtWords } from '../../domain/search/sought-words';
import { INTAKE_NAV } from '../../text/intake-nav-words';
import { PAPER_SEARCH_WORDS as WORDS } from '../../text/paper-search-words';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/text-field';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';
import { FoundTable } from './found-table';

interface Found extends SearchResponse {
  readonly q: string;
}

/** Asks for papers by their words; `further` goes on where the last page ended. */
function useSearch() {
  const { act, busy, fault } = useDeskAct();
  const [found, setFound] = useState<Found | null>(null);
  const ask = async (q: string, before: Found | null) => {
    const body = { q, ...(before?.next ? { after: before.next } : {}) };
    const page = await act('/papers/search', searchResponse, body);
    if (page === null || page === true) return;
    setFound({ q, next: page.next, found: [...(before?.found ?? []), ...page.found] });
  };
  return { ask, busy, fault, found };
}

/** Search in the working papers of all assignments. */
export function SearchPage() {
  const { ask, busy, fault, found } = useSearch();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const isFit = soughtWords(typed) !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isFit) void ask(typed, null);
  };
  return (
    <>
      <h1>{INTAKE_NAV.papers}</h1>
      <p>{WORDS.intro}</p>
      <form className="desk-tools" onSubmit={submit}>
        <TextField
          label={WORDS.query}
          hint={WORDS.hint}
          type="search"
          maxLength={100}
          value={typed}
          error={tried && !isFit ? WORDS.unfit : undefined}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" kind="primary" busy={busy}>
          {WORDS.submit}
        </Button>
      </form>
      {fault === null ? null : <FaultNotice fault={fault} />}
      {found === null ? null : (
        <Results found={found} busy={busy} onMore={() => void ask(found.q, found)} />
      )}
    </>
  );
}

interface ResultsProps {
  readonly found: Found;
  readonly busy: boolean;
  readonly onMore: () => void;
}

function Results({ found: { found, next }, busy, onMore }: ResultsProps) {
  if (found.length === 0) return <Empty title={WORDS.none} detail={WORDS.noneDetail} />;
  return (
    <>
      <p role="status">{WORDS.shown(found.length, next !== null)}</p>
      <FoundTable found={found} />
      {next === null ? null : (
        <p className="desk-buttons">
          <Button busy={busy} onClick={onMore}>
            {WORDS.more}
          </Button>
        </p>
      )}
    </>
  );
}
