import { factSource } from '../../domain/fieldwork/fact-source';
import type { Confirmation } from '../../domain/fieldwork/fieldwork';
import { epochMs } from '../../domain/kernel/instant';
import type { SheetDraft } from './sheet-draft';
import type { SuggestedFact } from './suggested-facts';

/** A suggestion, and the index number of the newest sheet that the fact stands in already. */
export interface OfferedFact extends SuggestedFact {
  readonly standsIn: string | null;
}

export interface Offer {
  /** To be taken by a tap; one that stands in a sheet has changed since. */
  readonly open: readonly OfferedFact[];
  /** Said in a sheet already, and the same since: shown, not offered. */
  readonly listed: readonly OfferedFact[];
  /** How many more there are to be taken into sheets of other sites. */
  readonly elsewhere: number;
}

type Listed = { readonly indexNo: string; readonly at: string };

/** Sheets by what they say: the source of each fact, and its words for sheets that name no source. */
function bySaying(sheets: readonly Confirmation[]): ReadonlyMap<string, Listed> {
  const said = new Map<string, Listed>();
  for (const { value, at } of sheets) {
    const listed = { indexNo: value.indexNo, at };
    for (const { id, text } of value.facts) {
      said.set(text, listed);
      said.set(factSource(id) ?? text, listed);
    }
  }
  return said;
}

/** By the clocks of the phones, as far as they can be trusted, as a review of a paper goes. */
const isNewer = ({ at }: SuggestedFact, listed: Listed): boolean =>
  at !== null && epochMs(at) > epochMs(listed.at);

/**
 * What of the suggestions is still to be offered: not what stands in the draft, and not again what
 * stands in a sheet that was not withdrawn.
 * @param all the suggestions of every site, those for this sheet among them
 */
export function offeredFacts(
  suggestions: readonly SuggestedFact[],
  all: readonly SuggestedFact[],
  { facts }: Pick<SheetDraft, 'facts'>,
  sheets: readonly Confirmation[],
): Offer {
  const said = bySaying(sheets.filter(({ withdrawn }) => withdrawn === null));
  const drafted = new Set(facts.flatMap(({ key, text }) => [factSource(key), text.trim()]));
  const standsIn = ({ key, text }: SuggestedFact) => said.get(key) ?? said.get(text.trim());
  const isSaid = (fact: SuggestedFact): boolean => {
    const sheet = standsIn(fact);
    return sheet !== undefined && !isNewer(fact, sheet);
  };
  const left = (of: readonly SuggestedFact[]): readonly OfferedFact[] =>
    of
      .filter(({ key, text }) => !drafted.has(key) && !drafted.has(text.trim()))
      .map((fact) => ({ ...fact, standsIn: standsIn(fact)?.indexNo ?? null }));
  const here = new Set(suggestions.map(({ key }) => key));
  const elsewhere = left(all.filter(({ key }) => !here.has(key)));
  return {
    open: left(suggestions).filter((fact) => !isSaid(fact)),
    listed: left(suggestions).filter(isSaid),
    elsewhere: elsewhere.filter((fact) => !isSaid(fact)).length,
  };
}
