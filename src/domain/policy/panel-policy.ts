import * as z from 'zod/mini';
import { policySource } from './policy-rule';

/** The fewest ballots that a round of an expert panel may be closed with, and who says so. */
export const panelQuorum = z.strictObject({
  members: z.int().check(z.positive(), z.maximum(200)),
  source: policySource,
});
export type PanelQuorum = z.infer<typeof panelQuorum>;

/**
 * What a place rules on expert panels. `stated` is false where it says how many experts a panel has
 * and not how many of them must score: that so many ballots close a round is then our reading.
 */
export const panelPolicy = z.extend(panelQuorum, { stated: z.boolean() });
export type PanelPolicy = z.infer<typeof panelPolicy>;

/** What a framework takes from it, so that it reaches whoever calls a panel; none where nothing is ruled. */
export const quorumOf = ({
  panel,
}: {
  readonly panel: PanelPolicy | null;
}): PanelQuorum | undefined =>
  panel === null ? undefined : { members: panel.members, source: panel.source };
