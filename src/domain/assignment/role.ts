import * as z from 'zod/mini';

/** Everyone who takes part in an evaluation, on the agency's and on the bureau's side. */
export const ROLES = [
  'evaluator',
  'leadEvaluator',
  'agencyReviewer',
  'agencyManager',
  'expert',
  'panelChair',
  'scrutineer',
  'bureauClerk',
  'performanceUnit',
  'budgetDesk',
  'supervisor',
] as const;

export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** Roles whose people take part in panel sessions, with journals of their own. */
export const PANEL_ROLES: readonly Role[] = ['expert', 'panelChair', 'scrutineer'];

/** Roles of the agency's team, whose people evaluate, score and look over. */
export const TEAM_ROLES: readonly Role[] = ['evaluator', 'leadEvaluator', 'agencyReviewer'];
