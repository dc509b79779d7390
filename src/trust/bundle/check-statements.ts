import { actSchema } from '../../domain/journal/act';
import type { Result } from '../../domain/kernel/result';
import type { Statement } from '../statement';
import { type BundleFiles, textOf } from './bundle-files';
import { BUNDLE_PATH, bundleFileKind } from './bundle-layout';
import type { Findings } from './bundle-report';
import type { BundleCore } from './check-core';
import type { CredentialsByDevice } from './check-credentials';
import type { BundleJournal } from './check-journals';
import { countStatement, type StatementFault, statementScope } from './counting-statement';
import { type LaterByChain, shownOf } from './later-said';

/** A `statement.made` of a journal: whose journal, the JWS, and whether it counts. */
export interface StatementEntry {
  /** The journal's chain of files. */
  readonly chain: string;
  readonly jws: string;
  readonly judged: Result<Statement, StatementFault>;
}

/** Every JWS that stands as a statement in a journal, once for each. */
function statementsOf({ entries }: BundleJournal): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { entry } of entries) {
    const act = actSchema.safeParse({ type: entry.type, body: entry.body });
    if (act.success && act.data.type === 'statement.made') found.add(act.data.body.statement);
  }
  return found;
}

/**
 * Reads every statement of the journals and judges it by the device whose journal holds it.
 *
 * @param later what each chain says of the report after its seal
 */
export async function readStatements(
  core: BundleCore,
  credentials: CredentialsByDevice,
  journals: readonly BundleJournal[],
  later: LaterByChain,
): Promise<readonly StatementEntry[]> {
  const scope = await statementScope(core.manifest, core.package, core.manifestDigest);
  const found: StatementEntry[] = [];
  for (const each of journals) {
    const { chain } = each;
    const credential = credentials.get(each.opened.device)?.credential;
    const said = later.get(chain);
    if (credential === undefined || said === undefined) continue;
    const stating = { credential, unitTexts: shownOf(said) };
    for (const jws of statementsOf(each)) {
      found.push({ chain, jws, judged: await countStatement(jws, stating, scope) });
    }
  }
  return found;
}

/**
 * Every statement file is one that counts and another than the others, every statement that counts has its file, and the lead
 * evaluator signed the report. Statements in the journals that do not count are passed over.
 */
export function checkStatements(
  files: BundleFiles,
  entries: readonly StatementEntry[],
  findings: Findings,
): void {
  const filed = new Set<string>();
  let signedByLead = false;
  for (const path of files.keys()) {
    if (bundleFileKind(path) !== 'statement') continue;
    const jws = textOf(files, path) ?? '';
    if (filed.has(jws)) findings.fails('complete', path, 'unused');
    filed.add(jws);
    const held = entries.filter((entry) => entry.jws === jws);
    const judged = (held.find((entry) => entry.judged.ok) ?? held[0])?.judged;
    if (judged === undefined) findings.fails('authentic', path, 'not-an-entry');
    else if (!judged.ok) findings.fails('authentic', path, judged.error);
    else {
      const { role, kind } = judged.value;
      findings.holds('authentic', path, `signed as ${role}`);
      signedByLead ||= role === 'leadEvaluator' && kind === 'report';
    }
  }
  for (const { chain, jws, judged } of entries) {
    if (judged.ok && !filed.has(jws)) {
      findings.fails('complete', BUNDLE_PATH.journal(chain), 'statement-file-missing');
    }
  }
  if (signedByLead) findings.holds('complete', null, 'signed by leadEvaluator');
  else findings.fails('complete', null, 'lead-statement-missing');
}
