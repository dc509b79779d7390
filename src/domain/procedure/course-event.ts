import type { Party } from './procedure-setting';

/** How a remark was answered; art. 18 wants the reason of each, of one that is adopted too. */
export const DECISIONS = ['adopted', 'rejected'] as const;

/**
 * What happens on the way from a draft to a submitted report. `content` stands for what a
 * version says, so that what is reviewed, sealed and signed is told from what was read before.
 */
export type CourseEvent =
  | { readonly kind: 'draftIssued'; readonly draft: string; readonly content: string }
  | {
      readonly kind: 'commented';
      readonly draft: string;
      readonly party: Party;
      /** Ids; none where the party has no comment, which it says in writing too. */
      readonly remarks: readonly string[];
      /** Whether it puts right what was recorded of this party before, as a whole. */
      readonly replaces: boolean;
    }
  | {
      readonly kind: 'answered';
      readonly remark: string;
      readonly decision: (typeof DECISIONS)[number];
      readonly reason: string;
    }
  | {
      readonly kind: 'reviewed';
      /** Place in the setting's levels, from 0. */
      readonly level: number;
      readonly content: string;
      readonly person: string;
      /** Ids; none where the reviewer found nothing. */
      readonly findings: readonly string[];
    }
  | { readonly kind: 'findingClosed'; readonly finding: string; readonly how: string }
  | { readonly kind: 'sealed'; readonly content: string }
  | { readonly kind: 'signed'; readonly content: string }
  | { readonly kind: 'submitted'; readonly content: string };

/** Why an event has no effect. */
export const COURSE_FAULTS = [
  'no-draft',
  'draft-superseded',
  'not-consulted',
  'already-there',
  'remark-not-found',
  'finding-not-found',
  'reason-missing',
  'comments-missing',
  'remarks-open',
  'changed-without-comment',
  'unknown-level',
  'level-before-open',
  'same-person',
  'findings-open',
  'version-not-found',
  'not-reviewed',
  'not-sealed',
  'not-signed',
  'acknowledgement-not-found',
] as const;
export type CourseFault = (typeof COURSE_FAULTS)[number];
