import { useState } from 'react';
import { gapsResponse } from '../../contract/self-gaps';
import { INTAKE_NAV } from '../../text/intake-nav-words';
import { SELF_GAP_WORDS as WORDS } from '../../text/self-gap-words';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/text-field';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { GapTable } from './gap-table';

/** Reports with the unit's own scores, the largest gap first. */
export function SelfScoresPage() {
  const [q, setQ] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const query = new URLSearchParams({
    ...(q.trim() ? { q } : {}),
    ...(isOpen ? { unexplained: '1' } : {}),
  });
  return (
    <>
      <h1>{INTAKE_NAV.selfScores}</h1>
      <p>{WORDS.intro}</p>
      <div className="desk-tools">
        <TextField
          label={WORDS.query}
          type="search"
          maxLength={100}
          value={q}
          onChange={({ target }) => setQ(target.value)}
        />
        <label className="desk-check">
          <input
            type="checkbox"
            checked={isOpen}
            onChange={({ target }) => setIsOpen(target.checked)}
          />
          {WORDS.unexplained}
        </label>
      </div>
      <GapPage key={String(query)} query={String(query)} />
    </>
  );
}

/** One page of the list, and those after it when they are asked for. */
function GapPage({ query }: { readonly query: string }) {
  const { loaded, reload } = useLoaded(`/self-scores?${query}`, gapsResponse);
  const [isMore, setIsMore] = useState(false);
  return (
    <LoadedView loaded={loaded} onRetry={reload}>
      {({ gaps, next }) => {
        if (gaps.length === 0) return <Empty title={WORDS.none} detail={WORDS.noneDetail} />;
        const params = new URLSearchParams(query);
        params.set('after', next ?? '');
        return (
          <>
            <GapTable gaps={gaps} />
            {next === null ? null : isMore ? (
              <GapPage query={String(params)} />
            ) : (
              <p className="desk-buttons">
                <Button onClick={() => setIsMore(true)}>{WORDS.more}</Button>
              </p>
            )}
          </>
        );
      }}
    </LoadedView>
  );
}
