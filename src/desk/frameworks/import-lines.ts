import type { FrameworkPreview } from '../../documents/framework/import-outcome';
import { placeOfAssumption } from '../../documents/framework/said-place';
import { TABLE_WORDS } from '../../text/framework-editor-words';
import { DIFFERENCE_WORDS } from '../../text/framework-file-words';
import { sayAssumption } from '../../text/framework-import-words';
import { FACT_LABELS } from '../../text/framework-sheet-words';
import type { ImportDifference } from './import-difference';
import { printPoints } from './node-rows';

/** Each assumption of a reading in words. */
export const assumedLines = ({ assumptions }: FrameworkPreview): readonly string[] =>
  assumptions.map((each) => sayAssumption(each, placeOfAssumption(each)));

const WORDS = DIFFERENCE_WORDS;

const named = (names: readonly string[]): readonly string[] =>
  names.map((name) => name || TABLE_WORDS.unnamed);

/** What an import would change, a sentence for each kind of change. */
export function differenceLines(difference: ImportDifference): readonly string[] {
  const { facts, added, removed, weighed, changed, rearranged } = difference;
  const weights = weighed.map(({ name, beforeMilli, afterMilli }) =>
    WORDS.weight(name || TABLE_WORDS.unnamed, printPoints(beforeMilli), printPoints(afterMilli)),
  );
  return [
    ...(weights.length === 0 ? [] : [WORDS.weighed(weights)]),
    ...(added.length === 0 ? [] : [WORDS.added(named(added))]),
    ...(removed.length === 0 ? [] : [WORDS.removed(named(removed))]),
    ...(changed.length === 0 ? [] : [WORDS.changed(named(changed))]),
    ...(rearranged ? [WORDS.rearranged] : []),
    ...(facts.length === 0 ? [] : [WORDS.facts(facts.map((label) => FACT_LABELS[label]))]),
  ];
}
