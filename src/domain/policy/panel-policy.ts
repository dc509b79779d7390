import * as z from 'zod/mini';
import { type EvaluationKind, evaluationKind } from '../framework/evaluation-kind';
import { policySource } from './policy-rule';

/** How many members an expert panel has at least, and who says so. */
export const panelMembers = z.strictObject({
  least: z.int().check(z.positive(), z.maximum(200)),
  source: policySource,
});
export type PanelMembers = z.infer<typeof panelMembers>;

/**
 * What a place rules on expert panels, and for which kinds of evaluation. How many of them must score
 * before a round is closed is another question, which no source that was read answers.
 */
export const panelPolicy = z.extend(panelMembers, {
  kinds: z.array(evaluationKind).check(z.minLength(1)),
});
type PanelPolicy = z.infer<typeof panelPolicy>;

/** What a framework of a kind takes from it; none where nothing is ruled for that kind. */
export function panelMembersOf(
  { panel }: { readonly panel: PanelPolicy | null },
  kind: EvaluationKind | undefined,
): PanelMembers | undefined {
  if (panel === null || kind === undefined || !panel.kinds.includes(kind)) return undefined;
  return { least: panel.least, source: panel.source };
}
