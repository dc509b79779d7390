import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { openCertificate } from '../../../../src/server/tls';
import { pick, type Random } from '../../../support/seeded-random';

/**
 * What befalls the bytes of an encrypted line: it ends without TLS having said so, is reset, or a byte
 * comes out as another.
 */
const HOW = ['ends', 'resets', 'garbles'] as const;
/** The first comes while both sides still agree on keys. */
const AFTER_BYTES = [400, 2500, 12_000];

/** How many connections of a hundred are cut, and when. */
export interface CableMood {
  readonly cuts: number;
  readonly random: Random;
}

export interface TlsLine {
  readonly origin: string;
  become(mood: CableMood | null): void;
  /** How many connections were cut or garbled since the last call. */
  takeCuts(): number;
  close(): Promise<void>;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const listening = (server: Server): Promise<void> =>
  new Promise((done) => server.listen(0, '127.0.0.1', done));
const closed = (server: Server): Promise<void> => new Promise((done) => server.close(() => done()));

/** Each goes when the other one goes, however. */
function joined(one: Socket, other: Socket): void {
  for (const [here, there] of [
    [one, other],
    [other, one],
  ] as const) {
    here.on('error', () => there.destroy());
    here.on('close', () => there.destroy());
  }
}

/** The cable: bytes of TLS as they are, until something befalls them. */
class Cable {
  mood: CableMood | null = null;
  cuts = 0;

  constructor(private readonly port: number) {}

  readonly carry = (near: Socket): void => {
    const far = connect(this.port, '127.0.0.1');
    joined(near, far);
    const { mood } = this;
    const isCut = mood !== null && mood.random() * 100 < mood.cuts;
    const cut = isCut && {
      from: mood.random() < 0.5 ? near : far,
      how: pick(HOW, mood.random),
      after: Math.floor(mood.random() * pick(AFTER_BYTES, mood.random)),
    };
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      let passed = 0;
      from.on('data', (bytes: Buffer) => {
        passed += bytes.length;
        const isNow = cut && cut.from === from && passed > cut.after && this.mood !== null;
        to.write(isNow ? this.spoil(bytes, cut.how, [near, far]) : bytes);
      });
      from.on('end', () => to.end());
    }
  };

  private spoil(bytes: Buffer, how: (typeof HOW)[number], ends: readonly Socket[]): Buffer {
    this.cuts += 1;
    if (how === 'resets') for (const end of ends) end.resetAndDestroy();
    // What is written after the end goes nowhere.
    if (how === 'ends') for (const end of ends) end.destroySoon();
    if (how !== 'garbles') return Buffer.alloc(0);
    const copy = Buffer.from(bytes);
    copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
    return copy;
  }
}

/**
 * TLS under a certificate of its own before a plain server, and before that a cable that can be cut at
 * any byte. Whoever connects has to let such a certificate pass.
 */
export async function startTlsLine(plain: URL): Promise<TlsLine> {
  const folder = mkdtempSync(join(tmpdir(), 'takan-tls-'));
  const ending = createTlsServer(await openCertificate(folder, [], Date.now()), (secure) => {
    const onward = connect(Number(plain.port), plain.hostname);
    joined(secure, onward);
    secure.pipe(onward).pipe(secure);
  });
  await listening(ending);
  const cable = new Cable(portOf(ending));
  const open = new Set<Socket>();
  const entry = createServer((near) => {
    open.add(near.on('close', () => open.delete(near)));
    cable.carry(near);
  });
  await listening(entry);
  return {
    origin: `https://127.0.0.1:${portOf(entry)}`,
    become: (mood) => {
      cable.mood = mood;
    },
    takeCuts: () => {
      const { cuts } = cable;
      cable.cuts = 0;
      return cuts;
    },
    close: async () => {
      for (const near of open) near.destroy();
      await Promise.all([closed(entry), closed(ending)]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
