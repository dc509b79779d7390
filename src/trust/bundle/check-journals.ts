import { type ActOf, actSchema } from '../../domain/journal/act';
import { type HashedEntry, type Head, MAX_ENTRY_BYTES } from '../../domain/journal/entry';
import { sha256Hex } from '../digest';
import { readHead, type SegmentLimits, verifySegment } from '../segment';
import { type BundleFiles, textOf } from './bundle-files';
import { BUNDLE_PATH, bundleFileKind, journalIn, nameIn } from './bundle-layout';
import type { Findings } from './bundle-report';
import type { BundleCore } from './check-core';
import type { BundleCredential, CredentialsByDevice } from './check-credentials';
import type { FindingReason } from './finding-reason';

type Opened = ActOf<'journal.opened'>['body'];

/** A journal, or one branch of it from its first entry on, whose chain and signature hold. */
export interface BundleJournal {
  readonly journal: string;
  /** Name of its files. */
  readonly chain: string;
  readonly entries: readonly HashedEntry[];
  readonly opened: Opened;
  readonly head: Head;
  /** SHA-256 of the head's JWS, as the log names it. */
  readonly headDigest: string;
}

const LIMITS: SegmentLimits = { entryBytes: MAX_ENTRY_BYTES, totalBytes: 268_435_456 };

/** What entry 0 says; null when it does not open the journal. */
function openedOf(entries: readonly HashedEntry[]): Opened | null {
  const first = entries[0]?.entry;
  const act = actSchema.safeParse({ type: first?.type, body: first?.body });
  return act.success && act.data.type === 'journal.opened' ? act.data.body : null;
}

/**
 * Why the opening of a journal does not fit package and credential; null when it fits. The credential
 * says who it is, the package in which role: one person may work in another role elsewhere.
 */
function openingFault(
  opened: Opened,
  core: BundleCore,
  own: BundleCredential,
): FindingReason | null {
  const { person, device } = own.credential;
  if (opened.assignment !== core.package.assignment) return 'assignment-differs';
  if (opened.package !== core.packageDigest) return 'package-differs';
  if (opened.nonce !== core.package.nonce) return 'nonce-differs';
  if (opened.device !== device || opened.credential !== own.digest) return 'credential-differs';
  if (opened.person !== person) return 'person-differs';
  const { team } = core.package;
  const isMember = team.some((each) => each.person === person && each.role === opened.role);
  return isMember ? null : 'not-of-the-team';
}

async function checkJournal(
  files: BundleFiles,
  core: BundleCore,
  credentials: CredentialsByDevice,
  findings: Findings,
  path: string,
): Promise<BundleJournal | null> {
  const chain = nameIn(path);
  const journal = journalIn(chain);
  const headPath = BUNDLE_PATH.head(chain);
  const lines = textOf(files, path)?.split('\n') ?? [];
  // Every line ends with a newline, the last one too.
  if (lines.pop() !== '') return findings.fails('intact', path, 'lines-cut-off');
  const jws = textOf(files, headPath);
  if (jws === null) return findings.fails('complete', headPath, 'missing');
  const head = readHead(jws);
  if (!head.ok) return findings.fails('authentic', headPath, head.error.code, head.error.detail);
  const own = credentials.get(head.value.kid);
  if (own === undefined) return findings.fails('authentic', headPath, 'credential-missing');
  const segment = { lines, head: jws };
  const { signing } = own.credential;
  const entries = await verifySegment(segment, { journal, after: null }, signing, LIMITS);
  if (!entries.ok) {
    const { code, seq } = entries.error;
    const signature = code === 'wrong-key' || code === 'signature-invalid';
    const about = seq === null ? null : `seq ${seq}`;
    if (signature) return findings.fails('authentic', headPath, code);
    return findings.fails('intact', path, code, about);
  }
  const opened = openedOf(entries.value);
  const fault = opened === null ? 'journal-not-opened' : openingFault(opened, core, own);
  if (opened === null || fault !== null) {
    return findings.fails('authentic', path, fault ?? 'journal-not-opened');
  }
  findings.holds('intact', path, `chain of ${entries.value.length}`);
  findings.holds('authentic', headPath, 'device-signature');
  const headDigest = await sha256Hex(jws);
  return { journal, chain, entries: entries.value, opened, head: head.value.head, headDigest };
}

/** Verifies every journal: lines, chain, head under the device's credential, and its opening. */
export async function checkJournals(
  files: BundleFiles,
  core: BundleCore,
  credentials: CredentialsByDevice,
  findings: Findings,
): Promise<readonly BundleJournal[]> {
  const journals: BundleJournal[] = [];
  for (const path of files.keys()) {
    if (bundleFileKind(path) === 'head' && !files.has(BUNDLE_PATH.journal(nameIn(path)))) {
      findings.fails('complete', BUNDLE_PATH.journal(nameIn(path)), 'missing');
    }
    if (bundleFileKind(path) !== 'journal') continue;
    const checked = await checkJournal(files, core, credentials, findings, path);
    if (checked !== null) journals.push(checked);
  }
  return journals;
}
