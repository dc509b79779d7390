import * as z from 'zod/mini';

const what = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('revocation'), device: z.string(), name: z.string() }),
  z.object({
    kind: z.literal('acceptance'),
    assignment: z.string(),
    manifest: z.string(),
    project: z.string(),
  }),
  z.object({ kind: z.literal('shredding'), assignment: z.string(), project: z.string() }),
  z.object({ kind: z.literal('onePerson') }),
  z.object({ kind: z.literal('accountReset'), name: z.string() }),
]);

const proposal = z.object({
  proposal: z.string(),
  what,
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  /** Proposed by the person who asks, under whatever account: somebody else has to confirm it. */
  own: z.boolean(),
});

/** `GET /api/desk/proposals`: what is open, the oldest first. */
export const proposalsResponse = z.object({
  proposals: z.array(proposal),
  unitPeople: z.int(),
});
export type ProposalsResponse = z.infer<typeof proposalsResponse>;
