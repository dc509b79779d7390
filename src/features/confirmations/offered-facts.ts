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
 */
export function offeredFacts(
  suggestions: readonly SuggestedFact[],
  { facts }: Pick<SheetDraft, 'facts'>,
  sheets: readonly Confirmation[],
): Offer {
  const said = bySaying(sheets.filter(({ withdrawn }) => withdrawn === null));
  const drafted = new Set(facts.flatMap(({ key, text }) => [factSource(key), text.trim()]));
  const open: OfferedFact[] = [];
  const listed: OfferedFact[] = [];
  for (const fact of suggestions) {
    if (drafted.has(fact.key) || drafted.has(fact.text.trim())) continue;
    const sheet = said.get(fact.key) ?? said.get(fact.text.trim());
    const isSaid = sheet !== undefined && !isNewer(fact, sheet);
    (isSaid ? listed : open).push({ ...fact, standsIn: sheet?.indexNo ?? null });
  }
  return { open, listed };
}
