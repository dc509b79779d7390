import { toHex, utf8 } from '../../src/trust/bytes';
import { canonicalText } from '../../src/trust/canonical';
import type { Leaf } from '../../src/trust/leaf';
import {
  appendLeaf,
  EMPTY_FRONTIER,
  type FetchNodes,
  inclusionProof,
  leafHash,
  rootOf,
} from '../../src/trust/merkle';
import { type NoteSigner, signCheckpoint } from '../../src/trust/note';
import type { Receipt } from '../../src/trust/receipt';
import { formatTlogProof } from '../../src/trust/tlog-proof';
import { formatVkey } from '../../src/trust/vkey';

/** An Ed25519 note key made up for a test, with its verifier key as text. */
export async function makeNoteKey(name: string): Promise<NoteSigner & { readonly vkey: string }> {
  const keys = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  return {
    name,
    publicKey,
    vkey: await formatVkey(name, publicKey),
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, new Uint8Array(bytes))),
  };
}

/** A receipt for each leaf, all in one log under one checkpoint over them all. */
export async function logOf(signer: NoteSigner, leaves: readonly Leaf[]): Promise<Receipt[]> {
  const stored = new Map<string, Uint8Array>();
  const texts = leaves.map(canonicalText);
  let frontier = EMPTY_FRONTIER;
  for (const text of texts) {
    const grown = await appendLeaf(frontier, await leafHash(utf8(text)));
    frontier = grown.frontier;
    for (const { level, index, hash } of grown.nodes) stored.set(`${level}/${index}`, hash);
  }
  const root = toHex(await rootOf(frontier));
  const size = frontier.size;
  const checkpoint = await signCheckpoint({ origin: signer.name, size, root }, signer);
  const fetch: FetchNodes = async (refs) =>
    refs.map(({ level, index }) => stored.get(`${level}/${index}`) ?? new Uint8Array());
  return Promise.all(
    texts.map(async (leaf, index) => {
      const path = await inclusionProof(index, size, fetch);
      return { leaf, proof: formatTlogProof({ index, path, checkpoint }) };
    }),
  );
}
