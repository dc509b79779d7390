import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { evidenceNamedBy } from '../../domain/procedure/after-seal';
import { countStatement, statementScope } from '../../trust/bundle/counting-statement';
import { type LaterSaid, shownOf } from '../../trust/bundle/later-said';
import { type Credential, verifyCredential } from '../../trust/credential';
import type { ServerDeps } from '../deps';
import type { NeededEntry } from './bundled-journal';
import type { StoredReport, StoredStatement } from './find-report';
import { heldNamed, laterStored } from './later-stored';

/** Credentials of the devices of journals, by journal. */
async function credentialsOf(
  deps: ServerDeps,
  journals: readonly string[],
): Promise<ReadonlyMap<string, Credential>> {
  if (journals.length === 0) return new Map();
  const rows = await deps.db
    .selectFrom('journals as j')
    .innerJoin('devices as d', 'd.device', 'j.device')
    .select(['j.journal', 'd.credential'])
    .where('j.journal', 'in', journals)
    .execute();
  const found = new Map<string, Credential>();
  for (const { journal, credential } of rows) {
    const own = await verifyCredential(credential, deps.keys.bureauJwk);
    if (own.ok) found.set(journal, own.value);
  }
  return found;
}

interface JournalSaid extends LaterSaid {
  readonly seqs: ReadonlyMap<string, number>;
}

/** Where a journal first stands on evidence that is not here: what lies behind it waits. */
function barrierOf(
  { unit, seals, seqs }: JournalSaid,
  statements: readonly StoredStatement[],
  held: ReadonlySet<string>,
): number {
  const isOpen = (digests: readonly string[]): boolean => digests.some((each) => !held.has(each));
  const open = new Set(
    unit.filter((each) => isOpen(evidenceNamedBy(each))).map(({ shown }) => shown),
  );
  return Math.min(
    ...statements
      .filter(({ said }) => said.kind === 'acknowledgement' && open.has(said.shown))
      .map(({ seq }) => seq),
    ...seals
      .filter((each) => isOpen(evidenceNamedBy(each)))
      .map(({ hash }) => seqs.get(hash) ?? Number.POSITIVE_INFINITY),
    Number.POSITIVE_INFINITY,
  );
}

/**
 * The entries that a report's bundle reaches up to where it can: statements that count for whoever
 * verifies it, and files with a seal. A team member can write whatever they like into their own
 * journal; it must not spoil the report of the others. So statements that do not count are no
 * reason to reach anywhere, and neither is what stands on evidence that never came.
 */
export async function wishedEntries(
  deps: ServerDeps,
  { manifest, digest, statements }: StoredReport,
  pkg: AssignmentPackage,
): Promise<readonly NeededEntry[]> {
  const scope = await statementScope(manifest, pkg, digest);
  const later = await laterStored(deps, manifest.assignment, { digest, pkg });
  const held = await heldNamed(deps, manifest.assignment, later.values());
  const credentials = await credentialsOf(deps, [...later.keys()]);
  const wished: NeededEntry[] = [];
  for (const [journal, said] of later) {
    const credential = credentials.get(journal);
    if (credential === undefined) continue;
    const own = statements.filter((each) => each.journal === journal);
    const barrier = barrierOf(said, own, held);
    const stating = { credential, unitTexts: shownOf(said) };
    for (const each of own.filter(({ seq }) => seq < barrier)) {
      if ((await countStatement(each.jws, stating, scope)).ok) wished.push(each);
    }
    for (const { hash } of said.seals) {
      const seq = said.seqs.get(hash) ?? barrier;
      if (seq < barrier) wished.push({ journal, seq, hash });
    }
  }
  return wished;
}
