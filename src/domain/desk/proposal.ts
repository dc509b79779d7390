import * as z from 'zod/mini';
import { decisionComments } from '../decision/decision-comments';
import { randomId, sha256Hex, thumbprint } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';

/** What one person of the performance unit proposes and another one confirms. */
export const proposalContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('revocation'), device: thumbprint, reason: plainText(1, 500) }),
  z.strictObject({
    kind: z.literal('acceptance'),
    assignment: randomId,
    manifest: sha256Hex,
    comments: decisionComments,
  }),
  /** That evidence whose time is over be destroyed. */
  z.strictObject({
    kind: z.literal('shredding'),
    assignment: randomId,
    reason: plainText(1, 500),
  }),
  /** That one person shall be enough from now on. */
  z.strictObject({ kind: z.literal('onePerson') }),
  /** That a link which sets an account up anew shall work. */
  z.strictObject({
    kind: z.literal('accountReset'),
    name: z.string().check(z.minLength(1), z.maxLength(40)),
    link: randomId,
  }),
]);
export type ProposalContent = z.infer<typeof proposalContent>;

/** What it is about; of one kind and subject one proposal is open at a time. */
export function subjectOf(content: ProposalContent): string {
  switch (content.kind) {
    case 'revocation':
      return content.device;
    case 'acceptance':
      return content.manifest;
    case 'shredding':
      return content.assignment;
    case 'onePerson':
      return 'desk';
    case 'accountReset':
      return content.name;
  }
}

/** True when `person` may confirm what `proposedBy` proposed: ids of people, whatever their accounts. */
export const mayConfirm = (proposedBy: string, person: string): boolean => proposedBy !== person;
