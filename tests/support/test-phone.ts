import { createHash } from 'node:crypto';
import { type EnrolResponse, enrolResponse } from '../../src/contract/enrolment';
import { type Problem, problem } from '../../src/contract/problem';
import { type SyncRequest, type SyncResponse, syncResponse } from '../../src/contract/sync';
import type { Role } from '../../src/domain/assignment/role';
import type { Evidence } from '../../src/domain/evidence/evidence';
import type { ActOf, ActType } from '../../src/domain/journal/act';
import { toInstant } from '../../src/domain/kernel/instant';
import { canonicalText } from '../../src/trust/canonical';
import { makeEnrolRequest } from '../../src/trust/enrolment';
import { parseEnrolLink } from '../../src/trust/invitation';
import { readCompact } from '../../src/trust/jws';
import { signHead } from '../../src/trust/segment';
import { signChallenge } from '../../src/trust/session-proof';
import { readCredentialText } from './credential-text';
import { makeTestKey, sha256Text, type TestKey, testId } from './test-device';

/** A segment as it travels. */
export interface SentSegment {
  lines: string[];
  head: string;
}

const START_MS = Date.UTC(2026, 10, 22, 1, 0, 0);

/**
 * A phone without a store: it holds one journal in memory and speaks to a server over HTTP. It knows
 * how to misbehave, so it checks nothing itself.
 */
export class TestPhone {
  readonly lines: string[] = [];
  journal = testId();
  token = '';
  /** Nonce by the digest of a package. */
  private readonly nonces = new Map<string, string>();
  private readonly session = testId();

  private constructor(
    readonly origin: string,
    readonly assignment: string,
    readonly key: TestKey,
    readonly exchange: TestKey,
    readonly person: string,
    readonly role: Role,
    readonly credential: string,
    readonly enrolled: EnrolResponse,
    readonly vkey: string,
  ) {}

  /** Enrols a new device by a link and signs in. */
  static async enrol(link: string, assignment: string, key?: TestKey): Promise<TestPhone> {
    const parsed = parseEnrolLink(link);
    if (!parsed.ok) throw new Error(parsed.error);
    const { origin, enrolment, code, log } = parsed.value;
    const own = key ?? (await makeTestKey());
    const exchange = await makeTestKey();
    const request = await makeEnrolRequest({
      signer: own.signer,
      signingJwk: own.jwk,
      exchangeJwk: exchange.jwk,
      ...{ enrolment, code, at: toInstant(START_MS, 480), build: 'test' },
    });
    const answer = await postJson(`${origin}/api/enrolments`, { request });
    if (!answer.ok) throw new Error(`enrolment refused: ${await answer.text()}`);
    const enrolled = enrolResponse.parse(await answer.json());
    const { person, role } = readCredentialText(enrolled.credential);
    const phone = new TestPhone(
      ...([origin, assignment, own, exchange, person, role] as const),
      ...([enrolled.credential, enrolled, log] as const),
    );
    await phone.signIn();
    await phone.readPackages();
    return phone;
  }

  /** Learns the packages that the server gives this person. */
  async readPackages(): Promise<void> {
    const answer = await this.fetch('/api/assignments');
    const { assignments } = (await answer.json()) as { assignments: { package: string }[] };
    for (const { package: jws } of assignments) {
      const read = readCompact(jws, 'takan-package+jws');
      if (!read.ok) throw new Error(read.error);
      const { payloadText } = read.value;
      const { nonce } = JSON.parse(payloadText) as { nonce: string };
      this.nonces.set(sha256Text(payloadText), nonce);
    }
  }

  get device(): string {
    return this.key.signer.kid;
  }

  /** Opens a session by a signed challenge. */
  async signIn(): Promise<void> {
    const asked = await postJson(`${this.origin}/api/session/challenge`, { device: this.device });
    const { challenge } = (await asked.json()) as { challenge: string };
    const proof = await signChallenge(this.key.signer, { challenge, origin: this.origin });
    const opened = await postJson(`${this.origin}/api/session`, { proof });
    if (!opened.ok) throw new Error(`session refused: ${await opened.text()}`);
    this.token = ((await opened.json()) as { token: string }).token;
  }

  /** A request with the session's token. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${this.token}`, ...init.headers };
    return fetch(`${this.origin}${path}`, { ...init, headers });
  }

  /** Appends an entry of any type and body to the journal in memory; returns its line. */
  write(type: string, body: object, more: object = {}): string {
    const seq = this.lines.length;
    const last = this.lines.at(-1);
    const line = canonicalText({
      v: 1,
      journal: this.journal,
      seq,
      prev: last === undefined ? null : sha256Text(last),
      seen: {},
      at: toInstant(START_MS + seq * 1000, 480),
      mono: { session: this.session, ms: seq * 1000 },
      type,
      body,
      ...more,
    });
    this.lines.push(line);
    return line;
  }

  /** Appends an act of the domain. */
  act<T extends ActType>(type: T, body: ActOf<T>['body']): string {
    return this.write(type, body);
  }

  /** Entry 0, naming the package with this digest and, where the server gave it, its nonce. */
  open(packageDigest: string, more: Partial<ActOf<'journal.opened'>['body']> = {}): string {
    return this.act('journal.opened', {
      assignment: this.assignment,
      package: packageDigest,
      person: this.person,
      role: this.role,
      device: this.device,
      credential: sha256Text(this.credential),
      nonce: this.nonces.get(packageDigest) ?? testId(),
      build: 'test',
      reopens: null,
      ...more,
    });
  }

  /** Appends the capture of bytes; returns what the entry says of them. */
  capture(bytes: Uint8Array, indicator = 'A1-1'): Evidence {
    const evidence: Evidence = {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      mediaType: 'image/jpeg',
      proves: { indicator, checkpoint: null, site: null },
      source: 'camera',
      capturedAt: toInstant(START_MS, 480),
      fixes: [],
      noPosition: 'unavailable',
    };
    this.act('evidence.captured', { evidence });
    return evidence;
  }

  /** The lines from one seq to another (inclusive) under a fresh head of this device. */
  async segment(from = 0, to = this.lines.length - 1, lines = this.lines): Promise<SentSegment> {
    const { head } = await this.segmentAt(to, lines[to] ?? '');
    return { lines: lines.slice(from, to + 1), head };
  }

  /** A single line under a head that gives it any seq. */
  async segmentAt(seq: number, line: string): Promise<SentSegment> {
    const head = { v: 1, journal: this.journal, seq, hash: sha256Text(line) } as const;
    const at = toInstant(START_MS, 480);
    return { lines: [line], head: await signHead(this.key.signer, { ...head, at }) };
  }

  /** One exchange; without segments it sends the whole journal. */
  async sync(request: Partial<SyncRequest> = {}, assignment = this.assignment) {
    const whole = this.lines.length === 0 ? [] : [await this.segment()];
    const body = { have: {}, segments: whole, checkpointSize: 0, unreceipted: [], ...request };
    return this.post(assignment, body);
  }

  /** One exchange that must be answered with 200. */
  async synced(request: Partial<SyncRequest> = {}): Promise<SyncResponse> {
    const answer = await this.sync(request);
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    return syncResponse.parse(await answer.json());
  }

  /** Sends bytes by PUT, under their own digest or another one. */
  put(bytes: Uint8Array, sha256 = createHash('sha256').update(bytes).digest('hex')) {
    return this.fetch(`/api/assignments/${this.assignment}/evidence/${sha256}`, {
      method: 'PUT',
      body: new Uint8Array(bytes),
      headers: { 'content-type': 'application/octet-stream' },
    });
  }

  private post(assignment: string, body: unknown): Promise<Response> {
    return this.fetch(`/api/assignments/${assignment}/sync`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  }
}

/** POST of JSON without a session. */
export const postJson = (url: string, body: unknown): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

/** The problem that an answer carries; fails unless it is one, in its own content type. */
export async function problemIn(answer: Response): Promise<Problem> {
  const type = answer.headers.get('content-type') ?? '';
  const text = await answer.text();
  if (!type.startsWith('application/problem+json')) throw new Error(`no problem: ${type} ${text}`);
  const parsed = problem.parse(JSON.parse(text));
  if (parsed.status !== answer.status) throw new Error('status and problem differ');
  return parsed;
}
