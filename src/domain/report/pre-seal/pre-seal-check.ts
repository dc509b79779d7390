import type { AssignmentPackage } from '../../assignment/assignment-package';
import type { FieldPlan } from '../../fieldwork/field-plan';
import type { Evaluation } from '../../journal/evaluation';
import type { MemberProgress, TeamProgress } from '../../journal/team-progress';
import type { Party } from '../../procedure/procedure-setting';
import type { EvaluationScore } from '../../scoring/score-evaluation';
import type { Blocker } from '../blocker';

/** Something typed that never became an entry, by the page that asks for it. */
export type TypedOnly =
  | { readonly kind: 'draft'; readonly indicator: string; readonly page: 'indicator' | 'self' }
  | { readonly kind: 'section-draft'; readonly section: string }
  | { readonly kind: 'conclusion-draft' };

/** One place where a check does not hold, or that somebody should look at. */
export type PreSealItem =
  | Blocker
  | TypedOnly
  | { readonly kind: 'unknown-entries'; readonly count: number }
  /** Points taken off with a reason, and no evidence beside it. */
  | { readonly kind: 'unproven'; readonly indicator: string }
  /** A line of a form without points that was filled in, and no evidence beside it. */
  | { readonly kind: 'bare'; readonly indicator: string }
  /** A figure that no longer says what the survey or the checks say that it was filled from. */
  | { readonly kind: 'drift'; readonly indicator: string; readonly figure: string }
  | {
      readonly kind: 'member';
      readonly person: string;
      readonly name: string;
      readonly state: MemberProgress['state'];
    }
  | { readonly kind: 'unknown-work'; readonly entries: number }
  | { readonly kind: 'party'; readonly party: Party }
  | { readonly kind: 'remark'; readonly id: string; readonly text: string }
  | { readonly kind: 'finding'; readonly id: string; readonly text: string }
  | { readonly kind: 'level'; readonly level: string };

/**
 * `look`: nothing bars the seal, and a person should see it. `waits`: cannot be told before something
 * else is done. `none`: this assignment does not ask for it, or has nothing of the kind.
 */
export type PreSealState = 'passed' | 'failed' | 'look' | 'waits' | 'none';

/** What each check looked at, as far as it is said in its line. Points are printed. */
export interface PreSealFacts {
  readonly declared: Record<string, never>;
  readonly scored: { readonly scored: number; readonly all: number };
  readonly sum: { readonly sum: string; readonly total: string; readonly saysRounding: boolean };
  readonly grade: {
    readonly total: string;
    readonly grade: string | null;
    readonly beforeCaps: string | null;
    /** The grade that the printed total would have. */
    readonly byPrint: string | null;
    readonly unchecked: number;
  };
  readonly conclusion: { readonly label: string | null };
  readonly boundary: { readonly isWatched: boolean; readonly looks: number };
  readonly reasons: { readonly deductions: number };
  readonly evidence: { readonly pieces: number; readonly proven: number; readonly all: number };
  readonly figures: { readonly based: number };
  readonly panel: { readonly adopted: number };
  readonly differences: { readonly compared: number; readonly differing: number };
  readonly sections: { readonly done: number; readonly asked: number };
  readonly references: { readonly references: number };
  readonly conflicts: Record<string, never>;
  readonly forks: { readonly settled: number };
  readonly team: { readonly members: number };
  readonly entries: Record<string, never>;
  readonly consultation: { readonly parties: number; readonly remarks: number };
  readonly review: { readonly levels: number; readonly findings: number };
}

export type PreSealSubject = keyof PreSealFacts;

export interface PreSealCheckOf<S extends PreSealSubject> {
  readonly check: S;
  readonly state: PreSealState;
  readonly items: readonly PreSealItem[];
  readonly facts: PreSealFacts[S];
}

export type PreSealCheck = { [S in PreSealSubject]: PreSealCheckOf<S> }[PreSealSubject];

/** What the checks are made from; they judge nothing that these do not say already. */
export interface PreSealInput {
  readonly package: AssignmentPackage;
  readonly evaluation: Evaluation;
  readonly score: EvaluationScore;
  /** What bars a manifest over this evaluation; of what concerns one indicator one is enough. */
  readonly blockers: readonly Blocker[];
  /** What the report says now (`reportContent`); null while nothing can be composed. */
  readonly content: string | null;
  /** What the bureau asks for on site. */
  readonly plan: Pick<FieldPlan, 'checks' | 'questionnaires'>;
  readonly typed: readonly TypedOnly[];
  readonly team: TeamProgress;
  /** Whose phone this is. */
  readonly person: string;
}

/** Those of some kinds among what bars the manifest. */
export const blockersOfKind = <K extends Blocker['kind']>(
  { blockers }: Pick<PreSealInput, 'blockers'>,
  kind: K,
): readonly Extract<Blocker, { kind: K }>[] =>
  blockers.filter((each): each is Extract<Blocker, { kind: K }> => each.kind === kind);

/** Passed without a place that does not hold. */
export const stateBy = (items: readonly PreSealItem[], otherwise: PreSealState): PreSealState =>
  items.length === 0 ? 'passed' : otherwise;
