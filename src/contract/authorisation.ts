import {
  PANEL_ROLES,
  ROLES,
  type Role,
  SESSION_WRITERS,
  TEAM_ROLES,
} from '../domain/assignment/role';

/** Everything that a request can ask of the server. */
export const OPERATIONS = [
  'assignment.read',
  'journal.write',
  'evidence.write',
  'evidence.read',
  'receipt.read',
  'report.read',
  'report.see',
  'statements.see',
  'bundle.read',
  'enrolment.issue',
  'device.revoke',
  'segment.decide',
  'account.manage',
  'proposal.decide',
  'report.decide',
  'evidence.shred',
  'decision.read',
  'framework.read',
  'framework.write',
  'packageFile.write',
  'project.read',
  'project.write',
  'project.file',
  'commission.write',
  'survey.read',
  'survey.publish',
  'comments.read',
  'comments.publish',
  'statement.read',
  'statement.write',
  'issue.read',
  'issue.write',
  'export.read',
  'registry.read',
  'registry.write',
  'report.rate',
  'papers.read',
  'lead.read',
  'lead.decide',
  'issue.paper',
  'use.read',
  'referral.ask',
  'letter.issue',
  'budget.decide',
] as const;
export type Operation = (typeof OPERATIONS)[number];

const FIELD: readonly Operation[] = [
  'assignment.read',
  'journal.write',
  'evidence.write',
  'evidence.read',
  'receipt.read',
  'survey.read',
  'comments.read',
  'decision.read',
];

const PANEL: readonly Operation[] = [
  'assignment.read',
  'journal.write',
  'evidence.read',
  'receipt.read',
];

/** What whoever signs in at the desk may read there. */
const READS_DESK: readonly Operation[] = [
  'report.read',
  'receipt.read',
  'framework.read',
  'project.read',
  'statement.read',
  'issue.read',
  'export.read',
  'use.read',
  'referral.ask',
];

const SEES_EVIDENCE: readonly Operation[] = [
  'bundle.read',
  'evidence.read',
  'papers.read',
  'lead.read',
];

/**
 * Who may do what. `report.see` is to see the newest signed report, for experts, who receive no
 * journal of the evaluation; `statements.see` is to hear which of them signed it, for the lead
 * evaluator, who receives none of theirs; `report.read` is the desk's; `referral.ask` lets ask for
 * referrals, which are not found by whoever may not know of them. Default deny: an operation that is
 * not named for a role is refused. Field roles act within the assignments that they are members of;
 * that is checked beside this table.
 */
const ALLOWED: Readonly<Record<Role, readonly Operation[]>> = {
  evaluator: FIELD,
  leadEvaluator: [...FIELD, 'survey.publish', 'comments.publish', 'statements.see'],
  agencyReviewer: ['assignment.read', 'journal.write', 'evidence.read', 'receipt.read'],
  agencyManager: ['assignment.read', 'receipt.read'],
  expert: [...PANEL, 'report.see'],
  panelChair: [...PANEL, 'report.see'],
  scrutineer: ['assignment.read', 'journal.write', 'receipt.read'],
  bureauClerk: [...READS_DESK, 'enrolment.issue', 'registry.read'],
  performanceUnit: [
    ...READS_DESK,
    ...SEES_EVIDENCE,
    'enrolment.issue',
    'device.revoke',
    'segment.decide',
    'account.manage',
    'proposal.decide',
    'report.decide',
    'evidence.shred',
    'framework.write',
    'packageFile.write',
    'project.write',
    'project.file',
    'commission.write',
    'statement.write',
    'issue.write',
    'registry.read',
    'registry.write',
    'report.rate',
    'lead.decide',
    'issue.paper',
    'letter.issue',
    'budget.decide',
  ],
  budgetDesk: [...READS_DESK, 'project.file', 'issue.paper', 'budget.decide'],
  supervisor: [...READS_DESK, ...SEES_EVIDENCE, 'registry.read', 'issue.paper'],
};

/** True when `role` may do `operation` at all. */
export const mayDo = (role: Role, operation: Operation): boolean =>
  ALLOWED[role].includes(operation);

const BUREAU_READERS: readonly Role[] = [
  'performanceUnit',
  'supervisor',
  'bureauClerk',
  'budgetDesk',
];

/**
 * True when a person of role `reader` may read a journal that a person of role `writer` wrote in the
 * same assignment. One's own journal can always be read; panel members never read each other's, but
 * in the sessions that both sit in (`journalRights`).
 */
export function mayReadJournal(reader: Role, writer: Role): boolean {
  if (BUREAU_READERS.includes(reader)) return TEAM_ROLES.includes(writer);
  return TEAM_ROLES.includes(reader) && TEAM_ROLES.includes(writer);
}

/**
 * True when a person of role `carrier` may bring what a person of role `writer` wrote. Members of a
 * panel hand their journals on in the room, before the server knows who sits in which session, and
 * what was laid before them there.
 * @param ofSession whether it is a journal of a panel session
 */
export const mayCarryJournal = (carrier: Role, writer: Role, ofSession: boolean): boolean =>
  mayReadJournal(carrier, writer) ||
  (PANEL_ROLES.includes(carrier) && (ofSession ? SESSION_WRITERS : PANEL_ROLES).includes(writer));

/** Roles whose people sign in at the desk instead of with an enrolled phone. */
export const DESK_ROLES: readonly Role[] = ROLES.filter((role) => BUREAU_READERS.includes(role));
