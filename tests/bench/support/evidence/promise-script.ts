import { Dexie } from 'dexie';
import { utf8 } from '../../../../src/trust/bytes';
import { verifyEd25519 } from '../../../../src/trust/ed25519';

/** The least that a phone does to send evidence as promised, in the page of a browser. */
export interface PromisePhone {
  /** Puts so many pieces into the store, encrypted; their digests. */
  keep(pieces: number, size: number): Promise<string[]>;
  /** Sends them, three at once, until each answer is checked and kept; milliseconds. */
  upload(): Promise<number>;
}

interface Kept {
  readonly sha256: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: Blob;
}

const RANDOM_BYTES = 65_536;
const LANES = 3;
const db = new Dexie('promised', { chromeTransactionDurability: 'strict' });
db.version(1).stores({ bytes: 'sha256', receipts: 'sha256' });

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

class Promised implements PromisePhone {
  private key: CryptoKey | null = null;
  private log: Uint8Array | null = null;
  private waiting: string[] = [];

  private async open() {
    const aes = { name: 'AES-GCM', length: 256 };
    this.key ??= await crypto.subtle.generateKey(aes, false, ['encrypt', 'decrypt']);
    if (this.log === null) {
      const { x } = await (await fetch('/')).json();
      this.log = fromBase64(String(x).replaceAll('-', '+').replaceAll('_', '/'));
    }
    return { key: this.key, log: this.log };
  }

  async keep(pieces: number, size: number): Promise<string[]> {
    const { key } = await this.open();
    this.waiting = [];
    for (let i = 0; i < pieces; i += 1) {
      const clear = new Uint8Array(size);
      for (let at = 0; at < size; at += RANDOM_BYTES) {
        crypto.getRandomValues(clear.subarray(at, at + RANDOM_BYTES));
      }
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', clear));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, clear);
      await db.table('bytes').put({ sha256, iv, bytes: new Blob([sealed]) });
      this.waiting.push(sha256);
    }
    return [...this.waiting];
  }

  private async send(sha256: string): Promise<void> {
    const { key, log } = await this.open();
    const { iv, bytes }: Kept = await db.table('bytes').get(sha256);
    const clear = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv },
      key,
      await bytes.arrayBuffer(),
    );
    const type = { 'content-type': 'application/octet-stream' };
    const body = new Blob([clear]);
    const answer = await fetch(`/${sha256}`, { method: 'PUT', headers: type, body });
    if (!answer.ok) throw new Error(`answered with ${answer.status}`);
    const { receipt }: { receipt: string } = await answer.json();
    const [leaf = '', size, root, signature = ''] = receipt.split('\n');
    const said = utf8(`${size}\n${root}\n`);
    if (!leaf.includes(sha256) || !(await verifyEd25519(log, said, fromBase64(signature)))) {
      throw new Error('the receipt is not for this piece, or not of this log');
    }
    await db.table('receipts').put({ sha256, receipt });
  }

  async upload(): Promise<number> {
    const start = performance.now();
    const left = [...this.waiting];
    const lane = async (): Promise<void> => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await this.send(next);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return performance.now() - start;
  }
}

Object.assign(globalThis, { evidencePhone: new Promised() });
