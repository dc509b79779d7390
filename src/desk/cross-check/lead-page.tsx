import { useCallback } from 'react';
import { type LeadResponse, leadResponse } from '../../contract/desk-leads';
import { LEAD_KIND_WORDS, LEAD_OTHERWISE, LEAD_WORDS as WORDS } from '../../text/lead-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { BasisView } from './basis-view';
import { LeadDecisions } from './lead-decisions';

function Lead({ of, onDecided }: { readonly of: LeadResponse; readonly onDecided: () => void }) {
  const { kind, bases, finds, foundAt } = of;
  return (
    <>
      <h1>{LEAD_KIND_WORDS[kind]}</h1>
      <p className="soft">
        {WORDS.foundAt(sayMinute(foundAt))}
        {bases.length < finds ? ` · ${WORDS.shown(bases.length, finds)}` : null}
      </p>
      <div className="lead-columns">
        <section aria-labelledby="lead-bases" className="lead-stack">
          <h2 id="lead-bases">{WORDS.basisTitle}</h2>
          {bases.map(({ basis }, at) => (
            <BasisView
              // biome-ignore lint/suspicious/noArrayIndexKey: read once, in one order
              key={at}
              basis={basis}
              lead={of}
              title={WORDS.basis(at + 1, finds)}
            />
          ))}
        </section>
        <div className="lead-stack">
          <section className="lead-part" aria-labelledby="lead-otherwise">
            <h2 id="lead-otherwise">{WORDS.otherwise}</h2>
            <ul>
              {LEAD_OTHERWISE[kind].map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </section>
          <LeadDecisions lead={of} onDecided={onDecided} />
        </div>
      </div>
    </>
  );
}

/** `/leads/:lead`: both sides beside each other, what else it may be, and what was found of it. */
export function LeadPage({ lead }: { readonly lead: string }) {
  const { loaded, reload } = useLoaded(`/leads/${lead}`, leadResponse);
  const decided = useCallback(() => reload(), [reload]);
  return (
    <>
      <p>
        <AppLink to="/leads">{WORDS.back}</AppLink>
      </p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(read) => <Lead of={read} onDecided={decided} />}
      </LoadedView>
    </>
  );
}
