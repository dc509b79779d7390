import type { Problem, ProblemCode, RetryClass } from './problem';

interface ProblemKind {
  readonly status: number;
  readonly retry: RetryClass;
  readonly title: string;
}

const kind = (status: number, retry: RetryClass, title: string): ProblemKind => ({
  status,
  retry,
  title,
});

/** Every refusal that the intake server can give, as it says it. */
export const PROBLEMS = {
  'request-malformed': kind(400, 'never', 'The request does not have the agreed form'),
  'body-truncated': kind(400, 'later', 'The body ended before its announced length'),
  'sign-in-required': kind(401, 'after-sign-in', 'There is no valid session'),
  'not-permitted': kind(403, 'never', 'This role may not do that'),
  'device-revoked': kind(403, 'never', 'This device was revoked; its entries are kept aside'),
  'enrolment-proof-wrong': kind(403, 'after-edit', 'The one-time code does not fit'),
  'challenge-failed': kind(403, 'later', 'The challenge was not signed by an enrolled device'),
  'not-found': kind(404, 'never', 'There is nothing here'),
  'evidence-not-named': kind(409, 'later', 'No accepted entry names this evidence yet'),
  'evidence-shredded': kind(410, 'never', 'The bureau destroyed this evidence after its time'),
  'retention-running': kind(
    409,
    'later',
    'Its evidence is to be kept still, or nothing says for how long',
  ),
  'entry-gap': kind(409, 'later', 'Entries before this segment are missing'),
  'round-not-closed': kind(409, 'later', 'The close of the round has not arrived here yet'),
  'enrolment-used': kind(409, 'never', 'This enrolment was used by another device'),
  'framework-changed': kind(409, 'after-edit', 'Somebody saved this framework meanwhile'),
  'issue-moved': kind(409, 'after-edit', 'The issue is not where this step begins'),
  'rating-changed': kind(409, 'after-edit', 'Somebody rated this report meanwhile'),
  'lead-moved': kind(409, 'after-edit', 'Somebody decided on this lead meanwhile'),
  'report-not-accepted': kind(409, 'later', 'The bureau has not accepted this report'),
  'letter-changed': kind(409, 'after-edit', 'Somebody issued this letter meanwhile'),
  'commission-changed': kind(409, 'after-edit', 'Somebody saved this commission meanwhile'),
  'member-enrolled': kind(409, 'after-edit', 'Somebody who has a device is not in the next team'),
  'assignment-withdrawn': kind(410, 'never', 'The bureau withdrew this assignment'),
  'commission-faulty': kind(422, 'after-edit', 'The commission is not complete'),
  'projects-changed': kind(409, 'after-edit', 'A project changed since the preview'),
  'registry-changed': kind(409, 'after-edit', 'This was changed meanwhile, or is not at that step'),
  'agency-known': kind(409, 'after-edit', 'An agency of this credit code is in the registry'),
  'survey-open': kind(409, 'later', 'The link is still open, so its answers are not complete'),
  'draft-not-here': kind(
    409,
    'later',
    'The draft, or what it was composed from, is not all here yet',
  ),
  'comments-there': kind(409, 'never', 'This party submitted its comments on this draft already'),
  'setup-done': kind(409, 'never', 'The desk was already set up'),
  'account-there': kind(409, 'after-edit', 'Somebody has an account of this name'),
  'last-account': kind(409, 'never', 'It is the last account of the performance unit'),
  'second-factor-required': kind(401, 'after-edit', 'This account asks for a second factor'),
  'second-factor-wrong': kind(401, 'after-edit', 'The code does not fit, or was used before'),
  'second-factor-due': kind(403, 'after-edit', 'The desk asks for a second factor'),
  'password-wrong': kind(403, 'after-edit', 'The present password does not fit'),
  'password-common': kind(
    422,
    'after-edit',
    'The password is one of the commonest, or made of words of this place',
  ),
  'second-person-needed': kind(
    409,
    'later',
    'Somebody else of the performance unit must confirm it',
  ),
  'proposal-there': kind(409, 'later', 'The same was proposed and is still open'),
  'decision-there': kind(409, 'never', 'This report was decided on already'),
  'report-replaced': kind(409, 'never', 'Another report replaces this one'),
  'enrolment-expired': kind(410, 'never', 'This enrolment has expired'),
  'range-unfit': kind(416, 'never', 'The file has no such bytes'),
  'too-large': kind(413, 'never', 'The body is larger than this route takes'),
  'evidence-needs-tus': kind(413, 'later', 'Evidence of this size goes by resumable upload'),
  'entry-not-canonical': kind(422, 'never', 'A line is not canonical JSON of the agreed profile'),
  'entry-malformed': kind(422, 'never', 'A line is not an entry'),
  'chain-broken': kind(422, 'never', 'An entry does not name its predecessor by hash'),
  'head-malformed': kind(422, 'never', 'The head is not a strict compact JWS of the agreed type'),
  'head-mismatch': kind(422, 'never', 'The head does not stand for the last line'),
  'signature-invalid': kind(422, 'never', 'The signature does not verify'),
  'wrong-key': kind(422, 'never', 'The journal belongs to another device'),
  'wrong-assignment': kind(422, 'never', 'The journal belongs to another assignment'),
  'framework-malformed': kind(422, 'after-edit', 'The content is not of the form of a framework'),
  'package-file-missing': kind(422, 'after-edit', 'A file that the package names is not held here'),
  'survey-deadline-wrong': kind(422, 'after-edit', 'The link must close later, within 90 days'),
  'comments-deadline-wrong': kind(422, 'after-edit', 'The link must close later, within 60 days'),
  'evidence-digest-wrong': kind(422, 'later', 'The bytes received have another digest'),
  'protocol-unsupported': kind(426, 'later', 'Client and server speak different protocol versions'),
  'too-many-requests': kind(429, 'later', 'Too many requests'),
  internal: kind(500, 'later', 'The server failed; nothing of this request was kept'),
  unavailable: kind(503, 'later', 'The server cannot take this now'),
  'storage-full': kind(507, 'later', 'The server has no room for these bytes'),
} as const satisfies Record<ProblemCode, ProblemKind>;

/** Builds the problem of a code; `extra` adds detail that holds nothing personal and no stack. */
export function problemOf(
  code: ProblemCode,
  extra: { detail?: string; expected?: number; seq?: number } = {},
): Problem {
  const { status, retry, title } = PROBLEMS[code];
  return { type: `urn:takan:problem:${code}`, title, status, code, retry, ...extra };
}
