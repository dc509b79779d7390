import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../src/contract/problem-catalogue';
import { fail, ok } from '../../src/domain/kernel/result';
import { memoryLocks } from '../../src/platform/locks';
import type { TakanDatabase } from '../../src/store/database';
import { dropFile, FILE_PART_BYTES, fileBytes, heldFile } from '../../src/store/package-files';
import { type FileDeps, fetchPackageFile } from '../../src/sync/fetch-package-file';
import {
  type FileCarrier,
  type FileRange,
  httpFileCarrier,
} from '../../src/sync/package-file-carrier';
import type { Transport } from '../../src/sync/transport';
import { openOn } from '../support/store-phone';
import { makeTestKey } from '../support/test-device';

const SIZE = 3 * FILE_PART_BYTES + 77;
const bytes = Uint8Array.from({ length: SIZE }, (_, i) => (i * 7 + (i >> 8)) % 253);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const wanted = { assignment: 'a', sha256, size: SIZE };
const signal = () => new AbortController().signal;

/** A bureau that sends ranges of one file, and can be told to fail. */
class Sender implements FileCarrier {
  readonly asked: number[] = [];
  /** Called before each range is sent; what it returns is the answer instead. */
  instead: (range: FileRange) => ReturnType<FileCarrier['range']> | null = () => null;
  data: Uint8Array<ArrayBuffer> = bytes;

  async range(_token: string, range: FileRange) {
    this.asked.push(range.start / FILE_PART_BYTES);
    const other = this.instead(range);
    if (other !== null) return other;
    return ok(new Blob([this.data.slice(range.start, range.end + 1)]));
  }
}

async function phoneWith(sender: Sender, db = openOn(new IDBFactory())): Promise<FileDeps> {
  const { signer } = await makeTestKey();
  let tokens = 0;
  const transport = {
    origin: 'https://bureau.example',
    challenge: async () => ok({ challenge: `${'c'.repeat(21)}A`, expiresInSeconds: 60 }),
    openSession: async () =>
      ok({ token: `t${tokens++}`, expiresInSeconds: 60, serverTime: '2026-11-22T09:00:00Z' }),
  } as unknown as Transport;
  return { db, signer, transport, locks: memoryLocks(), session: { token: null }, carrier: sender };
}

const wholeFile = async (db: TakanDatabase): Promise<Uint8Array> =>
  new Uint8Array(await fileBytes(db, sha256, 0, SIZE));

describe('fetching a file beside a package', () => {
  it('[MP15] goes on with the first part that is missing after a cut and after a restart', async () => {
    const sender = new Sender();
    sender.instead = ({ start }) =>
      start === 2 * FILE_PART_BYTES ? Promise.resolve(fail({ kind: 'offline' })) : null;
    const factory = new IDBFactory();
    const first = await phoneWith(sender, openOn(factory));
    const cut = await fetchPackageFile(first, wanted, signal());
    expect(cut).toEqual({ ok: false, error: { kind: 'offline' } });
    expect(await heldFile(first.db, sha256)).toMatchObject({ parts: 2, verified: false });
    // The app is killed: another connection, another session, nothing in memory.
    sender.instead = () => null;
    const second = await phoneWith(sender, openOn(factory));
    expect(await fetchPackageFile(second, wanted, signal())).toEqual({
      ok: true,
      value: undefined,
    });
    expect(sender.asked).toEqual([0, 1, 2, 2, 3]);
    expect(Buffer.compare(await wholeFile(second.db), bytes)).toBe(0);
    await fetchPackageFile(second, wanted, signal());
    expect(sender.asked).toHaveLength(5);
  });

  it('[MP15] opens a new session when the old one has run out on the way', async () => {
    const sender = new Sender();
    const expired = problemOf('sign-in-required');
    let once = true;
    sender.instead = ({ start }) => {
      if (start !== FILE_PART_BYTES || !once) return null;
      once = false;
      return Promise.resolve(fail({ kind: 'problem', problem: expired }));
    };
    const phone = await phoneWith(sender);
    expect((await fetchPackageFile(phone, wanted, signal())).ok).toBe(true);
    expect(sender.asked).toEqual([0, 1, 1, 2, 3]);
  });

  it('[MP16] drops a file with another digest, and fetches it anew when asked again', async () => {
    const sender = new Sender();
    sender.data = Uint8Array.from(bytes, (byte, i) => (i === 5 ? byte ^ 128 : byte));
    const phone = await phoneWith(sender);
    const wrong = await fetchPackageFile(phone, wanted, signal());
    expect(wrong).toEqual({ ok: false, error: { kind: 'digest-wrong' } });
    expect(await heldFile(phone.db, sha256)).toBeNull();
    sender.data = bytes;
    expect((await fetchPackageFile(phone, wanted, signal())).ok).toBe(true);
  });

  it('[MP17] stops when the person says so and keeps what has come', async () => {
    const sender = new Sender();
    const stop = new AbortController();
    sender.instead = ({ start }) => {
      if (start === FILE_PART_BYTES) stop.abort();
      return null;
    };
    const phone = await phoneWith(sender);
    const stopped = await fetchPackageFile(phone, wanted, stop.signal);
    expect(stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(await heldFile(phone.db, sha256)).toMatchObject({ parts: 1 });
  });

  it('[MP17] tells that the phone is full and keeps the parts before', async () => {
    const phone = await phoneWith(new Sender());
    let puts = 0;
    phone.db.packageFileParts.hook('creating', () => {
      puts += 1;
      if (puts > 2) throw new DOMException('full', 'QuotaExceededError');
    });
    const full = await fetchPackageFile(phone, wanted, signal());
    expect(full).toEqual({ ok: false, error: { kind: 'phone-full' } });
    expect(await heldFile(phone.db, sha256)).toMatchObject({ parts: 2, verified: false });
    expect(await phone.db.packageFileParts.count()).toBe(2);
  });

  it('[MP18] brings a dropped file again', async () => {
    const sender = new Sender();
    const phone = await phoneWith(sender);
    await fetchPackageFile(phone, wanted, signal());
    await dropFile(phone.db, sha256);
    expect((await fetchPackageFile(phone, wanted, signal())).ok).toBe(true);
    expect(sender.asked).toHaveLength(8);
  });

  it('[MP19] is done by one tab at a time', async () => {
    const sender = new Sender();
    const phone = await phoneWith(sender);
    const [one, two] = await Promise.all([
      fetchPackageFile(phone, wanted, signal()),
      fetchPackageFile(phone, wanted, signal()),
    ]);
    expect([one, two]).toEqual([
      { ok: true, value: undefined },
      { ok: false, error: { kind: 'elsewhere' } },
    ]);
    expect(sender.asked).toHaveLength(4);
  });
});

describe('the carrier over HTTP', () => {
  const range = { assignment: 'a', sha256, start: 0, end: 3 };
  const ask = (body: BodyInit | null, status: number, headers: Record<string, string>) =>
    httpFileCarrier({
      origin: 'https://bureau.example',
      fetch: async () => new Response(body, { status, headers }),
    }).range('t', range, signal());
  const ours = { 'takan-protocol': '1', 'content-range': 'bytes 0-3/9' };

  it('[MP21] takes the range that it asked for and asks with session and range', async () => {
    const seen: Record<string, string>[] = [];
    const carrier = httpFileCarrier({
      origin: 'https://bureau.example',
      fetch: async (url, init) => {
        seen.push({ url: String(url), ...(init?.headers as Record<string, string>) });
        return new Response('abcd', { status: 206, headers: ours });
      },
    });
    const came = await carrier.range('token', range, signal());
    expect(came.ok && (await came.value.text())).toBe('abcd');
    expect(seen).toMatchObject([
      {
        url: `https://bureau.example/api/assignments/a/files/${sha256}`,
        ...{ range: 'bytes=0-3', authorization: 'Bearer token' },
      },
    ]);
  });

  it('[MP21] takes nothing of a portal, another range, the whole, or a body that was cut', async () => {
    const html = { 'content-type': 'text/html' };
    expect(await ask('<html>', 200, html)).toEqual({ ok: false, error: { kind: 'not-takan' } });
    expect((await ask('abcd', 206, { 'content-range': 'bytes 0-3/9' })).ok).toBe(false);
    expect((await ask('abcd', 206, { ...ours, 'content-range': 'bytes 1-4/9' })).ok).toBe(false);
    expect((await ask('abcdefghi', 200, ours)).ok).toBe(false);
    expect(await ask('ab', 206, ours)).toEqual({ ok: false, error: { kind: 'offline' } });
  });

  it('[MP21] tells the refusals of the server by their code', async () => {
    const json = { 'takan-protocol': '1', 'content-type': 'application/problem+json' };
    const refused = await ask(JSON.stringify(problemOf('not-found')), 404, json);
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'problem', problem: { code: 'not-found' } },
    });
  });
});
