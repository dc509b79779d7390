import { BUNDLE_PATH } from '../../trust/bundle/bundle-layout';
import {
  type BundleFile,
  type BundleParts,
  composeBundle,
} from '../../trust/bundle/compose-bundle';
import type { Receipt } from '../../trust/receipt';
import type { ServerDeps } from '../deps';
import { bundledJournals, type NamedChain } from './bundled-journals';
import type { StoredReport } from './find-report';
import { shreddedOf } from './retention/shredded';

/** Leaf indexes by the path of their receipt. */
type Indexes = Map<string, number>;

async function addDevices(
  deps: ServerDeps,
  devices: readonly string[],
  indexes: Indexes,
): Promise<BundleParts['credentials']> {
  const rows = await deps.db
    .selectFrom('devices')
    .select(['device', 'credential', 'leaf_idx'])
    .where('device', 'in', devices)
    .execute();
  const revocations = await deps.db
    .selectFrom('log_leaves')
    .select(['identity', 'idx'])
    .where(
      'identity',
      'in',
      devices.map((device) => `revocation:${device}`),
    )
    .execute();
  for (const { device, leaf_idx } of rows) {
    indexes.set(BUNDLE_PATH.credentialReceipt(device), leaf_idx);
  }
  for (const { identity, idx } of revocations) {
    indexes.set(BUNDLE_PATH.revocationReceipt(identity.slice('revocation:'.length)), idx);
  }
  return new Map(rows.map(({ device, credential }) => [device, credential]));
}

async function leafIndex(deps: ServerDeps, identity: string): Promise<number | undefined> {
  const row = await deps.db
    .selectFrom('log_leaves')
    .select('idx')
    .where('identity', '=', identity)
    .executeTakeFirst();
  return row?.idx;
}

/** Decisions that let a journal's entries in although their device was revoked. */
async function addAdmissions(
  deps: ServerDeps,
  journals: readonly NamedChain[],
  indexes: Indexes,
): Promise<BundleParts['admissions']> {
  const admissions = new Map<string, string>();
  for (const { chain, journal, seq, hash, device, leafIndex: head } of journals) {
    const revoked = indexes.get(BUNDLE_PATH.revocationReceipt(device));
    // Whatever was logged before the revocation needs no admission.
    if (revoked === undefined || head < revoked) continue;
    const row = await deps.db
      .selectFrom('aside')
      .select(['id', 'admission'])
      .where('journal', '=', journal)
      .where('to_seq', '=', seq)
      .where('last_hash', '=', hash)
      .where('decision', '=', 'admitted')
      .executeTakeFirst();
    const logged = row && (await leafIndex(deps, `admission:${row.id}`));
    if (!row?.admission || logged === undefined) continue;
    admissions.set(BUNDLE_PATH.admission(chain, seq), row.admission);
    indexes.set(BUNDLE_PATH.admissionReceipt(chain, seq), logged);
  }
  return admissions;
}

async function addEvidence(
  deps: ServerDeps,
  { manifest }: StoredReport,
  later: readonly string[],
  indexes: Indexes,
): Promise<Map<string, BundleFile>> {
  const evidence = new Map<string, BundleFile>();
  const digests = [...manifest.evidence.map(({ sha256 }) => sha256), ...later];
  if (digests.length === 0) return evidence;
  const held = await deps.db
    .selectFrom('evidence_held')
    .select(['sha256', 'leaf_idx'])
    .where('assignment', '=', manifest.assignment)
    .where('sha256', 'in', digests)
    .execute();
  const shredded = await shreddedOf(deps.db, manifest.assignment);
  for (const { sha256, leaf_idx } of held) {
    indexes.set(BUNDLE_PATH.evidenceReceipt(sha256), leaf_idx);
    const gone = shredded.get(sha256);
    if (gone !== undefined) {
      // Another assignment may still hold the bytes: here they are destroyed all the same.
      indexes.set(BUNDLE_PATH.shreddedReceipt(sha256), gone.leaf);
      continue;
    }
    const measured = await deps.blobs.measure(sha256);
    if (measured !== null) evidence.set(sha256, measured);
  }
  return evidence;
}

/**
 * The files of a report's bundle from what is stored: evidence is hashed where it lies, everything
 * else is held. What is missing is left out; {@link verifyBundle} then names it.
 */
export async function buildBundle(
  deps: ServerDeps,
  report: StoredReport,
): Promise<Map<string, BundleFile>> {
  const indexes: Indexes = new Map();
  const { journals, statements, evidence: later } = await bundledJournals(deps, report);
  for (const { chain, leafIndex } of journals) {
    indexes.set(BUNDLE_PATH.headReceipt(chain), leafIndex);
  }
  const stored = await deps.db
    .selectFrom('packages')
    .select(['jws', 'leaf_idx'])
    .where('digest', '=', report.manifest.package)
    .executeTakeFirst();
  if (stored !== undefined) indexes.set(BUNDLE_PATH.packageReceipt, stored.leaf_idx);
  const devices = new Set(journals.map(({ device }) => device));
  for (const { device } of report.manifest.people) devices.add(device);
  const credentials = await addDevices(deps, [...devices], indexes);
  const admissions = await addAdmissions(deps, journals, indexes);
  const evidence = await addEvidence(deps, report, later, indexes);
  return composeBundle({
    manifestText: report.manifestText,
    packageJws: stored?.jws ?? '',
    journals,
    statements,
    credentials,
    evidence,
    receipts: await receiptsAt(deps, indexes),
    admissions,
    vkey: deps.keys.vkey,
    bureauKey: deps.keys.bureauJwk,
  });
}

async function receiptsAt(deps: ServerDeps, indexes: Indexes): Promise<Map<string, Receipt>> {
  const receipts = await deps.log.receipts([...indexes.values()]);
  const paths = [...indexes.keys()];
  return new Map(receipts.map((receipt, i): [string, Receipt] => [paths[i] ?? '', receipt]));
}
