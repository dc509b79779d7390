import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { toBase64, toHex, utf8 } from '../../src/trust/bytes';
import { canonicalText } from '../../src/trust/canonical';
import type { Leaf } from '../../src/trust/leaf';
import {
  appendLeaf,
  consistencyProof,
  EMPTY_FRONTIER,
  type Frontier,
  inclusionProof,
  leafHash,
  rootOf,
} from '../../src/trust/merkle';
import type { NodeRef } from '../../src/trust/merkle-range';
import { type NoteSigner, signCheckpoint } from '../../src/trust/note';
import type { Receipt } from '../../src/trust/receipt';
import { formatTlogProof } from '../../src/trust/tlog-proof';
import { formatVkey } from '../../src/trust/vkey';

const rawKey = (key: KeyObject): Uint8Array =>
  new Uint8Array(Buffer.from(String(key.export({ format: 'jwk' }).x), 'base64url'));

/** A transparency log in memory, for bundles made without a server. */
export class MemoryLog {
  private frontier: Frontier = EMPTY_FRONTIER;
  private readonly leaves: string[] = [];
  private readonly nodes = new Map<string, Uint8Array>();

  private constructor(
    private readonly signer: NoteSigner,
    readonly vkey: string,
  ) {}

  static async create(name = 'takan/test-log'): Promise<MemoryLog> {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = rawKey(publicKey);
    const signer: NoteSigner = {
      name,
      publicKey: raw,
      sign: async (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
    };
    return new MemoryLog(signer, await formatVkey(name, raw));
  }

  /** Adds a leaf and gives its index. */
  async append(leaf: Leaf): Promise<number> {
    const text = canonicalText(leaf);
    const grown = await appendLeaf(this.frontier, await leafHash(utf8(text)));
    this.frontier = grown.frontier;
    for (const { level, index, hash } of grown.nodes) this.nodes.set(`${level}/${index}`, hash);
    this.leaves.push(text);
    return this.leaves.length - 1;
  }

  private readonly fetch = async (refs: readonly NodeRef[]): Promise<Uint8Array[]> =>
    refs.map(({ level, index }) => this.nodes.get(`${level}/${index}`) ?? new Uint8Array());

  get size(): number {
    return this.frontier.size;
  }

  /** Consistency proof between two sizes, as the wire carries it. */
  async consistency(oldSize: number, newSize: number) {
    const path = await consistencyProof(oldSize, newSize, this.fetch);
    return { oldSize, newSize, path: path.map(toBase64) };
  }

  /** Receipt of a leaf against the newest checkpoint. */
  async receipt(index: number): Promise<Receipt> {
    const { size } = this.frontier;
    const root = toHex(await rootOf(this.frontier));
    const checkpoint = await signCheckpoint({ origin: this.signer.name, size, root }, this.signer);
    const path = await inclusionProof(index, size, this.fetch);
    return { leaf: this.leaves[index] ?? '', proof: formatTlogProof({ index, path, checkpoint }) };
  }
}
