import type { LeadResponse } from '../../contract/desk-leads';
import { LEAD_STATE_WORDS, LEAD_WORDS as WORDS } from '../../text/lead-words';
import { sayMinute } from '../../text/say-instant';
import { useMay } from '../use-may';
import { DecideForm } from './decide-form';

export interface LeadDecisionsProps {
  readonly lead: LeadResponse;
  readonly onDecided: () => void;
}

/** What was found of a lead so far, and the form for the next finding. */
export function LeadDecisions({ lead, onDecided }: LeadDecisionsProps) {
  const { decisions, since } = lead;
  const mayDecide = useMay('lead.decide');
  return (
    <section className="lead-part" aria-labelledby="lead-decisions">
      <h2 id="lead-decisions">{WORDS.decisions}</h2>
      {decisions.length === 0 ? <p>{WORDS.undecided}</p> : null}
      <ol className="lead-history">
        {decisions.map(({ verdict, reason, finds, by, at }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: decisions are written once, in one order
          <li key={index}>
            <strong>{LEAD_STATE_WORDS[verdict]}</strong>
            <p className="desk-reason">{reason}</p>
            <span className="desk-under">
              {by} · {sayMinute(at)} · {WORDS.decidedOn(finds)}
            </span>
          </li>
        ))}
      </ol>
      {since === 0 ? null : <p className="desk-alarm">{WORDS.since(since)}</p>}
      {mayDecide ? (
        <DecideForm key={decisions.length} lead={lead} onDecided={onDecided} />
      ) : (
        <p className="soft">{WORDS.readOnly}</p>
      )}
    </section>
  );
}
