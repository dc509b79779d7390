import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import { indicatorsOf } from '../../src/domain/framework/framework';
import { foldEvaluation } from '../../src/domain/journal/fold';
import type { JournalLines } from '../../src/domain/journal/journal-lines';
import { PRESCRIBED } from '../../src/domain/procedure/procedure-setting';
import { composeManifest } from '../../src/domain/report/compose-manifest';
import { sectionsOf } from '../../src/domain/report/report-sections';
import { canonicalText } from '../../src/trust/canonical';
import { fullScoreActs } from './full-score';
import { freshPackage, type TestPhone } from './server';
import { sha256Text, testId } from './test-device';

/** An assignment whose report is consulted on. */
export const consultingPackage = (): AssignmentPackage => ({
  ...freshPackage(),
  procedure: PRESCRIBED,
});

const journalOf = (phone: TestPhone): JournalLines => ({
  journal: phone.journal,
  entries: phone.lines.map((line) => ({ entry: JSON.parse(line), hash: sha256Text(line) })),
});

/** The phone declares independence, scores everything in full and writes every section. */
export function writeReport(phone: TestPhone, pkg: AssignmentPackage, text: string): void {
  const declaration = sha256Text(pkg.independenceDeclaration);
  phone.act('independence.declared', { declaration, outcome: 'independent', detail: '' });
  for (const act of indicatorsOf(pkg.framework).flatMap(fullScoreActs)) {
    phone.write(act.type, act.body);
  }
  for (const { id } of sectionsOf(pkg)) phone.act('section.written', { section: id, text });
}

/**
 * Issues a draft over what the phones hold.
 * @param others whose work it is composed from besides the issuing phone's
 * @returns hash of its entry
 */
export function issueDraft(
  phone: TestPhone,
  pkg: AssignmentPackage,
  others: readonly TestPhone[] = [],
): string {
  const packageDigest = sha256Text(canonicalText(pkg));
  const journals = [phone, ...others].map(journalOf);
  const composed = composeManifest({
    ...{ id: testId(), package: pkg, packageDigest, journals, opens: new Set<string>() },
    ...{ build: 'test', supersedes: null, stage: 'comments' },
    evaluation: foldEvaluation({ package: pkg, packageDigest, journals }),
    frameworkDigest: sha256Text(canonicalText(pkg.framework)),
  });
  if (!composed.ok) throw new Error(JSON.stringify(composed.error));
  return sha256Text(phone.write('draft.issued', { manifest: composed.value }));
}
