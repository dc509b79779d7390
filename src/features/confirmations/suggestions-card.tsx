import { DRAFT_WORDS } from '../../text/confirmation-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import type { SuggestedFact } from './suggested-facts';

export interface SuggestionsCardProps {
  readonly suggestions: readonly SuggestedFact[];
  readonly onTake: (suggestion: SuggestedFact) => void;
}

/** Facts that the work so far suggests; each is taken by a tap and can be reworded. */
export function SuggestionsCard({ suggestions, onTake }: SuggestionsCardProps) {
  if (suggestions.length === 0) return null;
  return (
    <Card title={DRAFT_WORDS.suggestions}>
      <p className="soft">{DRAFT_WORDS.suggestionsLead}</p>
      <ul className="stack">
        {suggestions.map((each) => (
          <li key={each.key} className="stack">
            <p className="fact-text">{each.text}</p>
            <Button
              aria-label={`${DRAFT_WORDS.add}：${each.text.slice(0, 40)}`}
              onClick={() => onTake(each)}
            >
              {DRAFT_WORDS.add}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
