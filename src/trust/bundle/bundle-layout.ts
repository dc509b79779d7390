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
const THUMBPRINT = '[A-Za-z0-9_-]{43}';
const DIGEST = '[0-9a-f]{64}';
const NUMBER = '(?:0|[1-9][0-9]{0,8})';
const RECEIPT = `receipts/(?:package|heads/${ID}|evidence/${DIGEST}|credentials/${THUMBPRINT}|revocations/${THUMBPRINT}|admissions/${ID}-${NUMBER})`;

const PATTERNS: readonly (readonly [BundleFileKind, RegExp])[] = [
  ['index', /^index\.json$/],
  ['readme', /^README\.txt$/],
  ['manifest', /^manifest\.json$/],
  ['package', /^package\.jws$/],
  ['journal', new RegExp(`^journals/${ID}\\.jsonl$`)],
  ['head', new RegExp(`^journals/${ID}\\.head$`)],
  ['statement', new RegExp(`^statements/${NUMBER}\\.jws$`)],
  ['credential', new RegExp(`^credentials/${THUMBPRINT}\\.jws$`)],
  ['admission', new RegExp(`^admissions/${ID}-${NUMBER}\\.jws$`)],
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

/** Where everything lies in a bundle. Receipts are named without ending: a leaf and a proof each. */
export const BUNDLE_PATH = {
  index: 'index.json',
  readme: 'README.txt',
  manifest: 'manifest.json',
  package: 'package.jws',
  logKey: 'keys/log.vkey',
  bureauKey: 'keys/bureau.jwk',
  journal: (journal: string) => `journals/${journal}.jsonl`,
  head: (journal: string) => `journals/${journal}.head`,
  statement: (place: number) => `statements/${place}.jws`,
  credential: (device: string) => `credentials/${device}.jws`,
  admission: (journal: string, seq: number) => `admissions/${journal}-${seq}.jws`,
  evidence: (sha256: string) => `evidence/${sha256}`,
  packageReceipt: 'receipts/package',
  headReceipt: (journal: string) => `receipts/heads/${journal}`,
  evidenceReceipt: (sha256: string) => `receipts/evidence/${sha256}`,
  credentialReceipt: (device: string) => `receipts/credentials/${device}`,
  revocationReceipt: (device: string) => `receipts/revocations/${device}`,
  admissionReceipt: (journal: string, seq: number) => `receipts/admissions/${journal}-${seq}`,
} as const;

/** The two files of a receipt. */
export const leafPath = (receipt: string): string => `${receipt}.json`;
export const proofPath = (receipt: string): string => `${receipt}.tlog-proof`;

/** The name between folder and ending: a journal, a digest, a thumbprint. */
export const nameIn = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.(jsonl|head|jws|json|tlog-proof)$/, '');
