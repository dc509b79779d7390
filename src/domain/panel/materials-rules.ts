import { conveningIndicators } from './asked-of';
import type { PanelFold } from './panel-fold';
import type { PanelSetAsideReason } from './panel-state';
import type { PanelEntryOf } from './read-panel-entry';

type Fault = PanelSetAsideReason | null;

/**
 * A material is about the indicator whose journal it stands in, or about the whole: so whoever left
 * that indicator is kept from it by the right to read the journal, and by nothing else.
 */
export function giveMaterial(
  { convened, materials }: PanelFold,
  entry: PanelEntryOf<'material.given'>,
): Fault {
  const indicator = entry.opened.panel?.indicator ?? null;
  const asked = convened === null ? [] : conveningIndicators(convened.act.body);
  if (indicator !== null && !asked.includes(indicator)) return 'unknown-indicator';
  if (materials.has(entry.act.body.sha256, indicator)) return 'already-there';
  materials.give(entry);
  return null;
}

/** Taken back where it was given, so that all who were shown it learn of it. */
export function takeMaterialBack(
  { materials }: PanelFold,
  entry: PanelEntryOf<'material.takenBack'>,
): Fault {
  const given = materials.seenBy(entry);
  if (given === undefined || given.takenBack !== null) return 'material-not-found';
  const place = ({ opened }: { opened: typeof entry.opened }) => opened.panel?.indicator ?? null;
  if (place(given.by) !== place(entry)) return 'wrong-journal';
  given.takenBack = entry.placed.entry.at;
  return null;
}
