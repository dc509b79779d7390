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

/** Roles that open journals of a session: those who sit in it, and who hands materials to it. */
export const SESSION_WRITERS: readonly Role[] = [...PANEL_ROLES, 'leadEvaluator'];

/** Whether somebody judged, and so is asked whether they saw the report. A scrutineer only counts. */
export const isExpert = (role: Role): boolean => role === 'expert' || role === 'panelChair';

/** Roles of the agency's team, whose people evaluate, score and look over. */
export const TEAM_ROLES: readonly Role[] = ['evaluator', 'leadEvaluator', 'agencyReviewer'];
