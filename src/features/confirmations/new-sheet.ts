import type { Evaluation } from '../../domain/journal/evaluation';
import { openVisit } from './open-visit';
import type { SheetDraft } from './sheet-draft';

/** A sheet as its draft begins: empty, about the site that the person is visiting. */
export const newSheet = (evaluation: Evaluation, person: string): SheetDraft => ({
  site: openVisit(evaluation, person)?.value.site ?? null,
  facts: [],
});
