import * as z from 'zod/mini';
import { statement } from '../trust/statement';

/** `POST /api/desk/setup`: the one-time link's token and the first performance-unit account. */
export const setupRequest = z.strictObject({
  token: z.string().check(z.maxLength(128)),
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  password: z.string().check(z.minLength(10), z.maxLength(200)),
});
/** Repeats `csrf` of the session on every request that changes something. */
export const CSRF_HEADER = 'takan-csrf';

export const signInRequest = z.strictObject({
  name: z.string().check(z.maxLength(40)),
  password: z.string().check(z.maxLength(200)),
  /** Of an account with a second factor: a code of the app, or a recovery code. */
  code: z.optional(z.string().check(z.maxLength(40))),
});
export const deskSession = z.object({
  name: z.string(),
  /** Id of the person, as in the audit trail. */
  person: z.string(),
  role: z.string(),
  csrf: z.string(),
  /** `due`: nothing else can be done here before one is set up. */
  secondFactor: z.enum(['off', 'due', 'on']),
  /** Minutes without use after which the session ends. */
  idleMinutes: z.int(),
});
export type DeskSession = z.infer<typeof deskSession>;

/** One result of verification, stated separately from the others. */
export const checkResult = z.object({
  check: z.enum(['intact', 'authentic', 'receipted', 'timeBounded', 'location', 'complete']),
  outcome: z.enum(['holds', 'fails', 'selfReported', 'notCheckable']),
  detail: z.string(),
});
export type CheckResult = z.infer<typeof checkResult>;

const arrival = z.object({
  assignment: z.string(),
  project: z.string(),
  evaluee: z.string(),
  agency: z.string(),
  demonstration: z.boolean(),
  entries: z.int(),
  evidenceNamed: z.int(),
  evidenceHeld: z.int(),
  lastReceivedAt: z.nullable(z.string()),
  reports: z.array(
    z.object({
      manifest: z.string(),
      /** Both null where nothing gives points. */
      total: z.nullable(z.string()),
      grade: z.nullable(z.string()),
      /** What an appraisal comes to, and the part that it covers; null where it concludes nothing. */
      conclusion: z.nullable(z.object({ label: z.string(), part: z.string() })),
      signedBy: z.array(z.string()),
      receivedAt: z.string(),
      supersedes: z.nullable(z.string()),
      /** The bureau's decision on it. */
      verdict: z.nullable(z.enum(['accepted', 'returned'])),
    }),
  ),
  aside: z.int(),
  forks: z.int(),
  /** Of these, settled by the lead evaluator. */
  forksSettled: z.int(),
});
/** Where an assignment stands: with a report that waits for a decision, or what the newest was. */
export const ARRIVAL_STATES = ['arrived', 'returned', 'accepted', 'quarantined'] as const;

/**
 * `GET /api/desk/arrivals`: a page of assignments, the newest first. `q` is sought in project, unit and
 * agency; `after` is `next` of the page before. `quarantined`: something of a revoked device waits.
 */
export const arrivalsQuery = z.strictObject({
  q: z.optional(z.string().check(z.maxLength(100))),
  state: z.optional(z.enum(ARRIVAL_STATES)),
  after: z.optional(z.string().check(z.maxLength(100))),
});
export const arrivalsResponse = z.object({
  arrivals: z.array(arrival),
  next: z.nullable(z.string()),
});
export type ArrivalsResponse = z.infer<typeof arrivalsResponse>;

/** `GradeFacts` of the domain: what is known of how a piece of evidence was made. */
const gradeFacts = z.object({
  path: z.enum(['inApp', 'systemCamera', 'other']),
  accuracyCm: z.nullable(z.int()),
  distanceM: z.nullable(z.int()),
  radiusM: z.int(),
  clock: z.enum(['compared', 'moved', 'unknown']),
  anchoredAfterMs: z.nullable(z.int()),
});

/** `GET /api/desk/assignments/:id/reports/:manifest`: one report with everything the desk shows of it. */
export const reportResponse = z.object({
  manifest: z.unknown(),
  package: z.unknown(),
  checks: z.array(checkResult),
  /** What stands behind the answers: files at fault, by name and reason. */
  findings: z.array(
    z.object({
      check: checkResult.shape.check,
      outcome: checkResult.shape.outcome,
      file: z.nullable(z.string()),
      detail: z.string(),
    }),
  ),
  /** Server times between which the journals came about. */
  bounds: z.object({ after: z.nullable(z.string()), before: z.nullable(z.string()) }),
  /** Every statement about it; `kind` is what it says, and only `report` signs the report. */
  signatures: z.array(
    z.object({
      ...{ person: z.string(), name: z.string(), role: z.string(), at: z.string() },
      kind: statement.shape.kind,
    }),
  ),
  receivedAt: z.string(),
  evidence: z.array(
    z.object({
      sha256: z.string(),
      mediaType: z.string(),
      size: z.int(),
      held: z.boolean(),
      /** When the bureau destroyed it. */
      destroyedAt: z.nullable(z.string()),
      indicator: z.nullable(z.string()),
      capturedAt: z.string(),
      source: z.string(),
      latE7: z.nullable(z.int()),
      lonE7: z.nullable(z.int()),
      accuracyCm: z.nullable(z.int()),
      /** What its grade is computed from; null when the fold set its entry aside. */
      grade: z.nullable(gradeFacts),
    }),
  ),
});
export type ReportResponse = z.infer<typeof reportResponse>;

/** `GET /api/desk/aside`: segments of revoked devices that wait for a decision. */
export const asideResponse = z.object({
  aside: z.array(
    z.object({
      id: z.string(),
      assignment: z.string(),
      journal: z.string(),
      person: z.string(),
      fromSeq: z.int(),
      toSeq: z.int(),
      receivedAt: z.string(),
      decision: z.nullable(z.enum(['admitted', 'rejected'])),
    }),
  ),
});
export type AsideResponse = z.infer<typeof asideResponse>;
export const decisionRequest = z.strictObject({
  decision: z.enum(['admitted', 'rejected']),
  reason: z.string().check(z.minLength(1), z.maxLength(500)),
});

/** `GET /api/desk/assignments/:id/members`: who can be invited. */
export const membersResponse = z.object({
  members: z.array(z.object({ person: z.string(), name: z.string(), role: z.string() })),
});

/** `POST /api/desk/assignments/:id/enrolments`: an invitation for one member of the team. */
export const inviteRequest = z.strictObject({ person: z.string().check(z.maxLength(64)) });
export const inviteResponse = z.object({ link: z.string(), expires: z.string() });
export type InviteResponse = z.infer<typeof inviteResponse>;

/** `GET /api/desk/devices`, `POST /api/desk/devices/:device/revocation`. */
export const devicesResponse = z.object({
  devices: z.array(
    z.object({
      device: z.string(),
      person: z.string(),
      name: z.string(),
      role: z.string(),
      enrolledAt: z.string(),
      revokedAt: z.nullable(z.string()),
      /** Who did it; of a device that is not revoked, who proposed it. Empty where nobody has. */
      revokedBy: z.array(z.string()),
    }),
  ),
  /** A revocation is proposed and waits for a second person. */
  twoPersons: z.boolean(),
});
export type DevicesResponse = z.infer<typeof devicesResponse>;
export const revokeRequest = z.strictObject({
  reason: z.string().check(z.minLength(1), z.maxLength(500)),
});
