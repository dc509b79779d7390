import { createHash, randomBytes } from 'node:crypto';
import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import type { Role } from '../../src/domain/assignment/role';
import type { FieldAct } from '../../src/domain/fieldwork/field-act';
import type { Act, ActOf } from '../../src/domain/journal/act';
import type { HashedEntry } from '../../src/domain/journal/entry';
import type { PanelAct } from '../../src/domain/panel/panel-act';
import type { CourseAct } from '../../src/domain/procedure/course-act';
import { canonicalText } from '../../src/trust/canonical';
import { issueCredential } from '../../src/trust/credential';
import { type PublicJwk, publicJwk, thumbprintOf } from '../../src/trust/jwk';
import { type Signer, signerFromKey } from '../../src/trust/jws';
import { signHead } from '../../src/trust/segment';

/** 128 random bits as the project writes them. */
export const testId = (): string => randomBytes(16).toString('base64url');
export const sha256Text = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex');

/** A P-256 pair that signs, and its public half. */
export interface TestKey {
  readonly signer: Signer;
  readonly jwk: PublicJwk;
}

export async function makeTestKey(): Promise<TestKey> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const jwk = publicJwk.parse({ kty, crv, x, y });
  return { jwk, signer: signerFromKey(pair.privateKey, await thumbprintOf(jwk)) };
}

/** A device with its credential, and one journal that it writes. */
export interface TestDevice extends TestKey {
  readonly person: string;
  readonly role: Role;
  readonly device: string;
  readonly credential: string;
}

export async function enrolTestDevice(
  bureau: TestKey,
  person: string,
  name: string,
  role: Role,
): Promise<TestDevice> {
  const key = await makeTestKey();
  const device = key.signer.kid;
  const credential = await issueCredential(bureau.signer, {
    ...{ v: 1, person, name, organisation: '演示绩效评价事务所（虚构）', role, device },
    ...{ signing: key.jwk, exchange: (await makeTestKey()).jwk, issued: '2026-03-01T00:00:00Z' },
  });
  return { ...key, person, role, device, credential };
}

/** A journal as it grows on a device: canonical lines, chained. */
export class TestJournal {
  readonly lines: string[] = [];
  readonly entries: HashedEntry[] = [];
  private readonly session = testId();

  constructor(
    readonly device: TestDevice,
    readonly journal = testId(),
  ) {}

  /** A copy that goes on from the same entry: both writing makes a fork. */
  cloned(): TestJournal {
    const twin = new TestJournal(this.device, this.journal);
    twin.lines.push(...this.lines);
    twin.entries.push(...this.entries);
    return twin;
  }

  /** Entry 0, as this device opens its journal under a package. */
  open(pkg: AssignmentPackage, changes: Partial<ActOf<'journal.opened'>['body']> = {}) {
    const { assignment, nonce } = pkg;
    const { person, role, device, credential } = this.device;
    const facts = { person, role, device, credential: sha256Text(credential) };
    const body = { assignment, package: sha256Text(canonicalText(pkg)), nonce, ...facts };
    const act = { build: 'test', reopens: null, ...body, ...changes };
    return this.append({ type: 'journal.opened', body: act });
  }

  append(
    act: Act | FieldAct | CourseAct | PanelAct,
    seen: Record<string, number> = {},
  ): HashedEntry {
    const seq = this.lines.length;
    const prev = this.entries.at(-1)?.hash ?? null;
    const at = new Date(Date.UTC(2026, 2, 2) + seq * 1000).toISOString();
    const mono = { session: this.session, ms: seq * 1000 };
    const entry = { v: 1 as const, journal: this.journal, seq, prev, seen, at, mono, ...act };
    const line = canonicalText(entry);
    const hashed = { entry, hash: sha256Text(line) };
    this.lines.push(line);
    this.entries.push(hashed);
    return hashed;
  }

  /** The head over the last line, and what it covers. */
  async head(): Promise<{ jws: string; seq: number; hash: string }> {
    const last = this.entries.at(-1);
    if (last === undefined) throw new Error('the journal is empty');
    const { seq } = last.entry;
    const at = '2026-03-02T08:00:00+08:00';
    const { journal } = this;
    const { signer } = this.device;
    const jws = await signHead(signer, { v: 1, journal, seq, hash: last.hash, at });
    return { jws, seq, hash: last.hash };
  }
}
