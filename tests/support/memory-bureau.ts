import type { ProblemCode } from '../../src/contract/problem';
import { problemOf } from '../../src/contract/problem-catalogue';
import type { SyncRequest, SyncResponse } from '../../src/contract/sync';
import type { HashedEntry } from '../../src/domain/journal/entry';
import { namedBytes } from '../../src/domain/journal/named-bytes';
import { fail, ok } from '../../src/domain/kernel/result';
import type { EvidenceUpload, Transport, TransportFault } from '../../src/sync/transport';
import { issueCredential } from '../../src/trust/credential';
import { readEnrolRequest } from '../../src/trust/enrolment';
import type { Invitation } from '../../src/trust/invitation';
import type { Leaf } from '../../src/trust/leaf';
import type { Receipt } from '../../src/trust/receipt';
import { readSegment } from '../../src/trust/segment';
import { PEOPLE } from './journal-maker';
import { MemoryLog } from './memory-log';
import { makeTestKey, sha256Text, type TestKey, testId } from './test-device';

export const RECEIVED = '2026-11-22T02:00:00Z';

interface KeptJournal {
  readonly device: string;
  readonly entries: Map<string, { readonly entry: HashedEntry; readonly line: string }>;
  head: string;
  last: number;
}

/** A bureau in memory that keeps what it accepts and receipts it in a real log. */
export class MemoryBureau implements Transport {
  readonly origin = 'https://bureau.test';
  readonly journals = new Map<string, KeptJournal>();
  readonly evidence = new Map<string, Uint8Array>();
  readonly named = new Map<string, number>();
  readonly credentials = new Map<string, string>();
  readonly calls: string[] = [];
  readonly invitation: Invitation;
  /** Leaves by what they stand for, so that a repetition gets the same index. */
  private readonly indexes = new Map<string, number>();
  /** Refuses the journals or digests named here. */
  readonly refusals = new Map<string, ProblemCode>();
  /** Gives a fault instead of an answer, while it returns one. */
  interrupt: (call: string) => TransportFault | null = () => null;
  /** Called when the server has committed and before it answers. */
  committed: (call: string) => void = () => undefined;
  /** Changes an answer on its way. */
  tamper: (response: SyncResponse) => SyncResponse = (response) => response;
  token = testId();

  private constructor(
    public log: MemoryLog,
    readonly bureau: TestKey,
    readonly assignment: string,
  ) {
    const { origin } = this;
    this.invitation = {
      ...{ v: 1, origin, log: log.vkey, bureau: bureau.signer.kid },
      ...{ enrolment: testId(), code: testId(), expires: '2027-01-01T00:00:00Z' },
    };
  }

  static async create(assignment: string): Promise<MemoryBureau> {
    return new MemoryBureau(await MemoryLog.create(), await makeTestKey(), assignment);
  }

  async receiptFor(key: string, leaf: Leaf): Promise<number> {
    const index = this.indexes.get(key) ?? (await this.log.append(leaf));
    this.indexes.set(key, index);
    return index;
  }

  private begin(call: string): TransportFault | null {
    this.calls.push(call);
    return this.interrupt(call);
  }

  async enrol(request: string) {
    const fault = this.begin('enrol');
    if (fault) return fail(fault);
    const read = await readEnrolRequest(request);
    if (!read.ok) throw new Error(read.error);
    const { kid, signing, request: asked } = read.value;
    const kept = this.credentials.get(kid);
    if (kept === undefined && this.credentials.size > 0) {
      return fail({ kind: 'problem' as const, problem: problemOf('enrolment-used') });
    }
    const credential =
      kept ??
      (await issueCredential(this.bureau.signer, {
        ...{ v: 1, person: PEOPLE.lead, name: '演示主评人', organisation: '演示', device: kid },
        ...{ role: 'leadEvaluator', signing, exchange: asked.exchange, issued: RECEIVED },
      }));
    this.credentials.set(kid, credential);
    const hash = sha256Text(credential);
    const index = await this.receiptFor(`credential/${hash}`, {
      ...{ v: 1, kind: 'credential', credential: hash, device: kid, received: RECEIVED },
    });
    this.committed('enrol');
    const receipt = await this.log.receipt(index);
    return ok({ credential, receipt, bureauKey: this.bureau.jwk });
  }

  async challenge() {
    const fault = this.begin('challenge');
    return fault ? fail(fault) : ok({ challenge: testId(), expiresInSeconds: 120 });
  }

  async openSession() {
    const fault = this.begin('openSession');
    if (fault) return fail(fault);
    return ok({ token: this.token, expiresInSeconds: 60, serverTime: RECEIVED });
  }

  /** Packages to hand out: text of each JWS and its receipt. */
  packages: { assignment: string; package: string; receipt: Receipt }[] = [];

  async assignments(token: string) {
    const fault = this.begin('assignments') ?? this.signedOut(token);
    return fault ? fail(fault) : ok({ assignments: this.packages });
  }

  private signedOut(token: string): TransportFault | null {
    if (token === this.token) return null;
    return { kind: 'problem', problem: problemOf('sign-in-required') };
  }

  async exchange(token: string, assignment: string, request: SyncRequest) {
    const fault = this.begin('exchange') ?? this.signedOut(token);
    if (fault) return fail(fault);
    const indexes: number[] = [];
    const response: SyncResponse = {
      ...{ segments: [], more: false, receipts: [], consistency: null, refused: [], forked: [] },
      ...{ holds: {}, wanted: [], serverTime: RECEIVED },
    };
    for (const [i, segment] of request.segments.entries()) {
      await this.take(assignment, i, segment, response, indexes);
    }
    for (const sha256 of request.unreceipted) {
      const held = this.evidence.get(sha256);
      if (held !== undefined) indexes.push(await this.hold(assignment, sha256, held.length));
      else if (this.named.has(sha256)) response.wanted.push(sha256);
    }
    this.handOut(request, response);
    this.committed('exchange');
    response.receipts = await Promise.all(indexes.map((index) => this.log.receipt(index)));
    if (request.checkpointSize > 0 && indexes.length > 0) {
      response.consistency = await this.log.consistency(request.checkpointSize, this.log.size);
    }
    return ok(this.tamper(response));
  }

  private handOut(request: SyncRequest, response: SyncResponse): void {
    for (const [journal, kept] of this.journals) {
      response.holds[journal] = kept.last;
      const have = request.have[journal] ?? -1;
      const lines = [...kept.entries.values()]
        .filter(({ entry }) => entry.entry.seq > have)
        .map(({ line }) => line);
      const credential = this.credentials.get(kept.device) ?? '';
      if (lines.length > 0) response.segments.push({ journal, lines, head: kept.head, credential });
    }
  }

  private async take(
    assignment: string,
    i: number,
    segment: SyncRequest['segments'][number],
    response: SyncResponse,
    indexes: number[],
  ): Promise<void> {
    const first = JSON.parse(segment.lines[0] ?? '{}') as HashedEntry['entry'];
    const { journal, seq, prev } = first;
    const refuse = (code: ProblemCode, extra = {}) =>
      response.refused.push({ segment: i, journal, problem: problemOf(code, extra) });
    const refusal = this.refusals.get(journal);
    if (refusal !== undefined) return void refuse(refusal);
    const kept = this.journals.get(journal);
    const expected = (kept?.last ?? -1) + 1;
    if (seq > expected) return void refuse('entry-gap', { expected });
    const read = await readSegment(segment, prev === null ? null : { seq: seq - 1, hash: prev });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const journalKept = kept ?? {
      ...{ device: String(first.body.device), entries: new Map(), head: '', last: -1 },
    };
    this.journals.set(journal, journalKept);
    read.value.forEach((entry, at) => {
      const other = [...journalKept.entries.values()].some(
        (each) => each.entry.entry.seq === entry.entry.seq && each.entry.hash !== entry.hash,
      );
      if (other) response.forked.push({ journal, seq: entry.entry.seq });
      journalKept.entries.set(entry.hash, { entry, line: segment.lines[at] ?? '' });
      const bytes = namedBytes(entry.entry);
      if (bytes !== null) this.named.set(bytes.sha256, bytes.size);
    });
    const last = read.value.at(-1);
    if (last === undefined) return;
    if (last.entry.seq >= journalKept.last) {
      journalKept.last = last.entry.seq;
      journalKept.head = segment.head;
    }
    const leaf: Leaf = {
      ...{ v: 1, kind: 'head', assignment, journal, seq: last.entry.seq, hash: last.hash },
      ...{ head: sha256Text(segment.head), received: RECEIVED },
    };
    indexes.push(await this.receiptFor(`head/${last.hash}`, leaf));
  }

  private hold(assignment: string, sha256: string, size: number): Promise<number> {
    const leaf = { v: 1, kind: 'evidence-held', assignment, sha256, size, received: RECEIVED };
    return this.receiptFor(`held/${sha256}`, leaf as Leaf);
  }

  async consistency(_token: string, oldSize: number, newSize: number) {
    const fault = this.begin('consistency');
    return fault ? fail(fault) : ok(await this.log.consistency(oldSize, newSize));
  }

  /** One after the other, since the log in memory has one writer; phones send several at once. */
  putEvidence(token: string, upload: EvidenceUpload): ReturnType<Transport['putEvidence']> {
    const mine = this.putting.then(() => this.takeEvidence(token, upload));
    this.putting = mine.catch(() => undefined);
    return mine;
  }

  private putting: Promise<unknown> = Promise.resolve();

  private async takeEvidence(
    token: string,
    upload: EvidenceUpload,
  ): ReturnType<Transport['putEvidence']> {
    const fault = this.begin('putEvidence') ?? this.signedOut(token);
    if (fault) return fail(fault);
    const refusal = this.refusals.get(upload.sha256);
    if (refusal !== undefined) {
      return fail({ kind: 'problem', problem: problemOf(refusal) });
    }
    const index = await this.store(upload);
    this.committed('putEvidence');
    const receipt = await this.log.receipt(index);
    const { checkpointSize: known } = upload;
    if (known === 0) return ok({ receipt });
    return ok({ receipt, consistency: await this.log.consistency(known, this.log.size) });
  }

  private async store({ assignment, sha256, bytes }: EvidenceUpload): Promise<number> {
    const content = new Uint8Array(await bytes.arrayBuffer());
    if (sha256Text(content) !== sha256) throw new Error('bytes of another digest');
    this.evidence.set(sha256, content);
    return this.hold(assignment, sha256, content.length);
  }

  async uploadLarge(token: string, upload: EvidenceUpload) {
    const fault = this.begin('uploadLarge') ?? this.signedOut(token);
    if (fault) return fail(fault);
    await this.store(upload);
    return ok(null);
  }
}
