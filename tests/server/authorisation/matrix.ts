import type { Role } from '../../../src/domain/assignment/role';

const FIELD: readonly Role[] = ['evaluator', 'leadEvaluator'];
const LEAD: readonly Role[] = ['leadEvaluator'];
const EXPERTS: readonly Role[] = ['expert', 'panelChair'];
const WRITERS: readonly Role[] = [...FIELD, 'agencyReviewer', ...EXPERTS, 'scrutineer'];
const PHONES: readonly Role[] = [...WRITERS, 'agencyManager'];
const SEES_EVIDENCE: readonly Role[] = ['performanceUnit', 'supervisor'];
const UNIT: readonly Role[] = ['performanceUnit'];
const FILES: readonly Role[] = ['performanceUnit', 'budgetDesk'];
const INVITES: readonly Role[] = ['performanceUnit', 'bureauClerk'];
const BUREAU: readonly Role[] = ['performanceUnit', 'bureauClerk', 'budgetDesk', 'supervisor'];

/**
 * Every route under /api and who is let in, written by hand beside the code's own table: `public` is
 * whoever comes. A route that is not here, or is let in differently, fails AU15.
 */
export const MATRIX: Readonly<Record<string, readonly Role[] | 'public'>> = {
  'POST /api/enrolments': 'public',
  'POST /api/session/challenge': 'public',
  'POST /api/session': 'public',
  'GET /api/log/checkpoint': 'public',
  'GET /api/log/tile/*': 'public',
  'GET /api/log/consistency': 'public',
  'POST /api/desk/setup': 'public',
  'POST /api/desk/session': 'public',
  'POST /api/desk/joining': 'public',

  'POST /api/assignments/:id/sync': WRITERS,
  'GET /api/assignments/:id/evidence/:sha256': [
    ...FIELD,
    'agencyReviewer',
    ...EXPERTS,
    ...SEES_EVIDENCE,
  ],
  'PUT /api/assignments/:id/evidence/:sha256': FIELD,
  'GET /api/assignments/:id/files/:sha256': PHONES,
  'GET /api/assignments/:id/report': EXPERTS,
  'GET /api/assignments/:id/report/statements': LEAD,
  'GET /api/assignments/:id/decisions': FIELD,
  'GET /api/assignments/:id/surveys': FIELD,
  'POST /api/assignments/:id/surveys': LEAD,
  'POST /api/assignments/:id/surveys/:link/closing': LEAD,
  'GET /api/assignments/:id/surveys/:link/batch': FIELD,
  'GET /api/assignments/:id/comments': FIELD,
  'POST /api/assignments/:id/comments': LEAD,
  'POST /api/assignments/:id/comments/:link/closing': LEAD,
  'GET /api/assignments/:id/comments/:link/batch': FIELD,

  'GET /api/desk/session': BUREAU,
  'DELETE /api/desk/session': BUREAU,
  'POST /api/desk/second-factor': BUREAU,
  'POST /api/desk/second-factor/confirmation': BUREAU,
  'POST /api/desk/second-factor/removal': BUREAU,
  'GET /api/desk/accounts': UNIT,
  'POST /api/desk/accounts': UNIT,
  'DELETE /api/desk/account-links/:link': UNIT,
  'POST /api/desk/account-closings': UNIT,
  'POST /api/desk/settings': UNIT,
  'GET /api/desk/proposals': UNIT,
  'POST /api/desk/proposals/:proposal/confirmation': UNIT,
  'POST /api/desk/proposals/:proposal/withdrawal': UNIT,
  'GET /api/desk/assignments/:id/reports/:manifest/decision': BUREAU,
  'POST /api/desk/assignments/:id/reports/:manifest/decision': UNIT,
  'GET /api/desk/retention': UNIT,
  'POST /api/desk/retention': UNIT,
  'POST /api/desk/assignments/:id/shredding': UNIT,
  'GET /api/desk/arrivals': BUREAU,
  'GET /api/desk/events': BUREAU,
  'GET /api/desk/assignments/:id/reports/:manifest': BUREAU,
  'GET /api/desk/assignments/:id/reports/:manifest/bundle': SEES_EVIDENCE,
  'GET /api/desk/assignments/:id/evidence/:sha256': SEES_EVIDENCE,
  'GET /api/desk/assignments/:id/panels': BUREAU,
  'GET /api/desk/assignments/:id/members': INVITES,
  'POST /api/desk/assignments/:id/enrolments': INVITES,
  'GET /api/desk/aside': UNIT,
  'POST /api/desk/aside/:id/decision': UNIT,
  'GET /api/desk/devices': UNIT,
  'POST /api/desk/devices/:device/revocation': UNIT,
  'GET /api/desk/frameworks': BUREAU,
  'GET /api/desk/frameworks/:framework': BUREAU,
  'GET /api/desk/frameworks/:framework/revisions/:revision': BUREAU,
  'POST /api/desk/frameworks/:framework/revisions': UNIT,
  'POST /api/desk/frameworks/:framework/draft': UNIT,
  'DELETE /api/desk/frameworks/:framework/draft': UNIT,
  'PUT /api/desk/files/:sha256': UNIT,
  'GET /api/desk/statement/:year': BUREAU,
  'POST /api/desk/statement/facts': UNIT,
  'POST /api/desk/statement/facts/:fact/withdrawal': UNIT,
  'GET /api/desk/issues': BUREAU,
  'GET /api/desk/issues/:issue/steps': BUREAU,
  'POST /api/desk/issues/:issue/steps': UNIT,
  'GET /api/desk/projects': BUREAU,
  'GET /api/desk/projects/overview': BUREAU,
  'GET /api/desk/projects/sample': BUREAU,
  'GET /api/desk/projects/:project': BUREAU,
  'POST /api/desk/projects/preview': UNIT,
  'POST /api/desk/projects/import': UNIT,
  'POST /api/desk/projects/marks': UNIT,
  'GET /api/desk/projects/:project/file': BUREAU,
  'GET /api/desk/projects/reviews': BUREAU,
  'POST /api/desk/projects/:project/reviews': FILES,
  'PUT /api/desk/projects/:project/papers/:sha256': FILES,
  'GET /api/desk/projects/:project/papers/:sha256': FILES,
  'GET /api/desk/commissions': UNIT,
  'POST /api/desk/commissions': UNIT,
  'GET /api/desk/commissions/:commission': UNIT,
  'POST /api/desk/commissions/:commission/draft': UNIT,
  'POST /api/desk/commissions/:commission/publication': UNIT,
  'POST /api/desk/commissions/:commission/withdrawal': UNIT,
  'POST /api/desk/assignments/:id/enrolment-sheet': INVITES,
};

/**
 * Routes of the phones whose path names no assignment: they answer with what the caller's own rows
 * allow, so that every session is let in, and what it may do is asked for each assignment within.
 */
export const BY_OWN_ROWS = [
  'GET /api/assignments',
  'GET /api/events',
  'POST /api/uploads',
  'PATCH /api/uploads',
  'POST /api/uploads/:upload',
  'PATCH /api/uploads/:upload',
];
