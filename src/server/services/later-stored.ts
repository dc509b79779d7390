import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { actSchema } from '../../domain/journal/act';
import { entry, type HashedEntry } from '../../domain/journal/entry';
import { type LaterSaid, laterEvidence, laterSaid } from '../../trust/bundle/later-said';
import type { ServerDeps } from '../deps';
import { digestOf } from './random-token';

/** Stored lines, those alone that open a journal or say something of a sealed report. */
const TELLING = ['journal.opened', 'acknowledgement.recorded', 'seal.attached'];

/** A report that later entries may be about. */
interface LaterReport {
  readonly digest: string;
  readonly pkg: AssignmentPackage;
}

const hashed = (line: string): HashedEntry => ({
  hash: digestOf(line),
  entry: entry.parse(JSON.parse(line)),
});

/**
 * What lines of one journal, its first among them, say of a report after its seal; null where the
 * journal is of a panel session, in which nothing about the report counts.
 */
export async function laterInLines(
  lines: readonly string[],
  { digest, pkg }: LaterReport,
): Promise<LaterSaid | null> {
  const isTelling = (line: string): boolean =>
    TELLING.some((type) => line.includes(`"type":"${type}"`));
  const entries = lines.filter(isTelling).map(hashed);
  const first = entries.find(({ entry: { seq } }) => seq === 0)?.entry;
  const act = actSchema.safeParse({ type: first?.type, body: first?.body });
  if (!act.success || act.data.type !== 'journal.opened') return null;
  if (act.data.body.panel !== undefined) return null;
  return laterSaid({ entries, opened: act.data.body }, { subject: digest, package: pkg });
}

/** What each journal of an assignment says of a report after its seal, and where its entries stand. */
export async function laterStored(
  deps: ServerDeps,
  assignment: string,
  report: LaterReport,
): Promise<ReadonlyMap<string, LaterSaid & { readonly seqs: ReadonlyMap<string, number> }>> {
  const rows = await deps.db
    .selectFrom('noted_entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .select(['e.journal', 'e.seq', 'e.hash', 'e.line'])
    .where('j.assignment', '=', assignment)
    .where('e.type', 'in', TELLING)
    .orderBy('e.seq')
    .orderBy('e.journal')
    .execute();
  const said = new Map<string, LaterSaid & { readonly seqs: ReadonlyMap<string, number> }>();
  for (const journal of new Set(rows.map((row) => row.journal))) {
    const own = rows.filter((row) => row.journal === journal);
    const later = await laterInLines(
      own.map(({ line }) => line),
      report,
    );
    if (later === null) continue;
    said.set(journal, { ...later, seqs: new Map(own.map(({ hash, seq }) => [hash, seq])) });
  }
  return said;
}

/** Whether all evidence that an entry stands on is held here. */
export async function heldNamed(
  deps: ServerDeps,
  assignment: string,
  said: Iterable<LaterSaid>,
): Promise<ReadonlySet<string>> {
  const named = [...said].flatMap((each) =>
    laterEvidence(each, new Set(each.unit.map(({ shown }) => shown))),
  );
  if (named.length === 0) return new Set();
  const rows = await deps.db
    .selectFrom('evidence_held')
    .select('sha256')
    .where('assignment', '=', assignment)
    .where('sha256', 'in', named)
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}
