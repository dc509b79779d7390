/** What a file of a bundle is; its place in the folder says so. */
export type BundleFileKind =
  | 'index'
  | 'readme'
  | 'manifest'
  | 'package'
  | 'journal'
  | 'head'
  | 'statement'
  | 'credential'
  | 'admission'
  | 'evidence'
  | 'leaf'
  | 'proof'
  | 'logKey'
  | 'bureauKey';

const ID = '[A-Za-z0-9_-]{22}';
// A journal's own file, or that of a further branch of a settled fork.
const CHAIN = `${ID}(?:\\.[1-9][0-9]{0,5})?`;
const THUMBPRINT = '[A-Za-z0-9_-]{43}';
const DIGEST = '[0-9a-f]{64}';
const NUMBER = '(?:0|[1-9][0-9]{0,8})';
const RECEIPT = `receipts/(?:package|heads/${CHAIN}|evidence/${DIGEST}|shredded/${DIGEST}|credentials/${THUMBPRINT}|revocations/${THUMBPRINT}|admissions/${CHAIN}-${NUMBER})`;

const PATTERNS: readonly (readonly [BundleFileKind, RegExp])[] = [
  ['index', /^index\.json$/],
  ['readme', /^README\.txt$/],
  ['manifest', /^manifest\.json$/],
  ['package', /^package\.jws$/],
  ['journal', new RegExp(`^journals/${CHAIN}\\.jsonl$`)],
  ['head', new RegExp(`^journals/${CHAIN}\\.head$`)],
  ['statement', new RegExp(`^statements/${NUMBER}\\.jws$`)],
  ['credential', new RegExp(`^credentials/${THUMBPRINT}\\.jws$`)],
  ['admission', new RegExp(`^admissions/${CHAIN}-${NUMBER}\\.jws$`)],
  ['evidence', new RegExp(`^evidence/${DIGEST}$`)],
  ['leaf', new RegExp(`^${RECEIPT}\\.json$`)],
  ['proof', new RegExp(`^${RECEIPT}\\.tlog-proof$`)],
  ['logKey', /^keys\/log\.vkey$/],
  ['bureauKey', /^keys\/bureau\.jwk$/],
];

/** The kind of a file by its path; null for a path that has no place in a bundle. */
export function bundleFileKind(path: string): BundleFileKind | null {
  return PATTERNS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

/**
 * What the files of a journal are called. Of a forked journal the chain to its head is called by the
 * journal, and the chain to each further branch by the branch's place in the manifest too, from 1.
 */
export const chainName = (journal: string, branch: number | null = null): string =>
  branch === null ? journal : `${journal}.${branch}`;

/** The journal of a chain by its name. */
export const journalIn = (chain: string): string => chain.split('.')[0] ?? chain;

/** True for the chain that ends in the head of its journal. */
export const isMainChain = (chain: string): boolean => !chain.includes('.');

/**
 * Where everything lies in a bundle. Receipts are named without ending: a leaf and a proof each.
 * Journals, their heads, receipts and admissions are named by {@link chainName}.
 */
export const BUNDLE_PATH = {
  index: 'index.json',
  readme: 'README.txt',
  manifest: 'manifest.json',
  package: 'package.jws',
  logKey: 'keys/log.vkey',
  bureauKey: 'keys/bureau.jwk',
  journal: (chain: string) => `journals/${chain}.jsonl`,
  head: (chain: string) => `journals/${chain}.head`,
  statement: (place: number) => `statements/${place}.jws`,
  credential: (device: string) => `credentials/${device}.jws`,
  admission: (chain: string, seq: number) => `admissions/${chain}-${seq}.jws`,
  evidence: (sha256: string) => `evidence/${sha256}`,
  packageReceipt: 'receipts/package',
  headReceipt: (chain: string) => `receipts/heads/${chain}`,
  evidenceReceipt: (sha256: string) => `receipts/evidence/${sha256}`,
  /** That evidence was destroyed; there in place of its bytes. */
  shreddedReceipt: (sha256: string) => `receipts/shredded/${sha256}`,
  credentialReceipt: (device: string) => `receipts/credentials/${device}`,
  revocationReceipt: (device: string) => `receipts/revocations/${device}`,
  admissionReceipt: (chain: string, seq: number) => `receipts/admissions/${chain}-${seq}`,
} as const;

/** The two files of a receipt. */
export const leafPath = (receipt: string): string => `${receipt}.json`;
export const proofPath = (receipt: string): string => `${receipt}.tlog-proof`;

/** The name between folder and ending: a journal, a digest, a thumbprint. */
export const nameIn = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.(jsonl|head|jws|json|tlog-proof)$/, '');
