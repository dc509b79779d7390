import { FACT_KINDS } from '../../domain/fieldwork/fact-source';
import { DRAFT_WORDS } from '../../text/confirmation-words';
import { FACT_KIND_WORDS } from '../../text/fact-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import type { Offer, OfferedFact } from './offered-facts';

export interface SuggestionsCardProps {
  readonly offer: Offer;
  /** The site that the sheet is about; null for none. */
  readonly place: string | null;
  readonly onTake: (suggestion: OfferedFact) => void;
}

interface SuggestionProps {
  readonly fact: OfferedFact;
  readonly onTake: SuggestionsCardProps['onTake'];
}

function Suggestion({ fact, onTake }: SuggestionProps) {
  const { text, evidence, standsIn } = fact;
  const about = [
    ...(evidence.length === 0 ? [] : [DRAFT_WORDS.withEvidence(evidence.length)]),
    ...(standsIn === null ? [] : [DRAFT_WORDS.changedSince(standsIn)]),
  ].join(' · ');
  return (
    <li className="stack">
      <p className="fact-text">{text}</p>
      {about === '' ? null : <p className="soft small">{about}</p>}
      <Button aria-label={`${DRAFT_WORDS.add}：${text.slice(0, 40)}`} onClick={() => onTake(fact)}>
        {DRAFT_WORDS.add}
      </Button>
    </li>
  );
}

/** What stands in a sheet already: to be looked up, and not to be said twice. */
function Listed({ listed }: Pick<Offer, 'listed'>) {
  if (listed.length === 0) return null;
  return (
    <details>
      <summary>{DRAFT_WORDS.listed(listed.length)}</summary>
      <ul className="stack">
        {listed.map(({ key, text, standsIn }) => (
          <li key={key}>
            <p className="fact-text">{text}</p>
            <p className="soft small">{DRAFT_WORDS.listedIn(standsIn ?? '')}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Facts that the work so far suggests, by kind; each is taken by a tap and can be reworded. */
export function SuggestionsCard({ offer, place, onTake }: SuggestionsCardProps) {
  const { open, listed, elsewhere } = offer;
  if (open.length + listed.length + elsewhere === 0) return null;
  const { suggestions, suggestionsLead, ofSite } = DRAFT_WORDS;
  return (
    <Card title={suggestions}>
      <p className="soft">{suggestionsLead + (place === null ? '' : ofSite(place))}</p>
      {FACT_KINDS.map((kind) => {
        const own = open.filter((fact) => fact.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} className="stack">
            <h3>{FACT_KIND_WORDS[kind]}</h3>
            <ul className="stack">
              {own.map((fact) => (
                <Suggestion key={fact.key} fact={fact} onTake={onTake} />
              ))}
            </ul>
          </section>
        );
      })}
      {elsewhere === 0 ? null : <p className="soft">{DRAFT_WORDS.elsewhere(elsewhere)}</p>}
      <Listed listed={listed} />
    </Card>
  );
}
