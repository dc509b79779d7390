import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { actSchema } from '../../domain/journal/act';
import { countStatement, statementScope } from '../../trust/bundle/counting-statement';
import { laterEvidence, shownOf } from '../../trust/bundle/later-said';
import { verifyCredential } from '../../trust/credential';
import type { ServerDeps } from '../deps';
import type { StoredBundledJournal } from './bundled-journal';
import type { StoredReport } from './find-report';
import { laterInLines } from './later-stored';

/** What a bundle needs beside the chains themselves, because of what stands in them. */
export interface ChainStatements {
  /** Statements that count, each once. */
  readonly statements: readonly string[];
  /** Digests of evidence that came after the manifest. */
  readonly evidence: readonly string[];
}

function statementsIn(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line) => line.includes('"type":"statement.made"'))
    .flatMap((line) => {
      const { type, body }: { type: unknown; body: unknown } = JSON.parse(line);
      const act = actSchema.safeParse({ type, body });
      return act.success && act.data.type === 'statement.made' ? [act.data.body.statement] : [];
    });
}

/**
 * Judges what stands in the chains exactly as whoever verifies the bundle will: a head covers what
 * was sent with it, so a chain may reach farther than anybody wished.
 */
export async function chainStatements(
  deps: ServerDeps,
  { manifest, digest }: StoredReport,
  pkg: AssignmentPackage,
  chains: readonly StoredBundledJournal[],
): Promise<ChainStatements> {
  const scope = await statementScope(manifest, pkg, digest);
  const statements = new Set<string>();
  const evidence = new Set<string>();
  for (const { lines, device } of chains) {
    const row = await deps.db
      .selectFrom('devices')
      .select('credential')
      .where('device', '=', device)
      .executeTakeFirst();
    const own = await verifyCredential(row?.credential ?? '', deps.keys.bureauJwk);
    if (!own.ok) continue;
    const later = await laterInLines(lines, { digest, pkg });
    if (later === null) continue;
    const stating = { credential: own.value, unitTexts: shownOf(later) };
    const shown = new Set<string>();
    for (const jws of statementsIn(lines)) {
      const judged = await countStatement(jws, stating, scope);
      if (!judged.ok) continue;
      statements.add(jws);
      if (judged.value.kind === 'acknowledgement') shown.add(judged.value.shown);
    }
    for (const each of laterEvidence(later, shown)) evidence.add(each);
  }
  return { statements: [...statements], evidence: [...evidence] };
}
