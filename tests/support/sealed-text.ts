import { createHash } from 'node:crypto';
import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import { indicatorsOf } from '../../src/domain/framework/framework';
import { foldEvaluation } from '../../src/domain/journal/fold';
import type { JournalLines } from '../../src/domain/journal/journal-lines';
import { composeManifest } from '../../src/domain/report/compose-manifest';
import type { Manifest } from '../../src/domain/report/manifest';
import { canonicalText } from '../../src/trust/canonical';
import { signStatement } from '../../src/trust/statement';
import { fullScoreActs } from './full-score';
import { sha256Text, testId } from './test-device';
import type { TestPhone } from './test-phone';

/** What a report says besides the full score of every indicator. */
export interface SealedText {
  /** Text by the id of its section. */
  readonly sections: Readonly<Record<string, string>>;
  /** The total as printed, where a test wants another one. */
  readonly printed?: string;
}

const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex');

function manifestOf(phone: TestPhone, pkg: AssignmentPackage): Manifest {
  const journals: readonly JournalLines[] = [
    {
      journal: phone.journal,
      entries: phone.lines.map((line) => ({ entry: JSON.parse(line), hash: hashOf(line) })),
    },
  ];
  const packageDigest = sha256Text(canonicalText(pkg));
  const evaluation = foldEvaluation({ package: pkg, packageDigest, journals });
  const composed = composeManifest({
    ...{ id: testId(), packageDigest, package: pkg, evaluation, journals, opens: new Set() },
    ...{ frameworkDigest: sha256Text(canonicalText(pkg.framework)), build: 'test' },
    supersedes: null,
  });
  if (!composed.ok) throw new Error(JSON.stringify(composed.error));
  return composed.value;
}

/** Scores everything in full on the lead evaluator's phone, writes the text, seals, signs and sends. */
export async function sealText(
  phone: TestPhone,
  pkg: AssignmentPackage,
  { sections, printed }: SealedText,
): Promise<string> {
  const declaration = sha256Text(pkg.independenceDeclaration);
  phone.act('independence.declared', { declaration, outcome: 'independent', detail: '' });
  for (const indicator of indicatorsOf(pkg.framework)) {
    for (const { type, body } of fullScoreActs(indicator)) phone.write(type, body);
  }
  const text = Object.entries(sections).map(([section, written]) => ({
    ...{ section, entry: hashOf(phone.act('section.written', { section, text: written })) },
  }));
  const whole = manifestOf(phone, pkg);
  const total = whole.total && { ...whole.total, printed: printed ?? whole.total.printed };
  const manifest: Manifest = { ...whole, text, total };
  const report = sha256Text(canonicalText(manifest));
  phone.act('report.sealed', { manifest });
  const statement = await signStatement(phone.key.signer, {
    ...{ v: 1, kind: 'report', subject: report, role: 'leadEvaluator', person: phone.person },
    ...{ shown: report, at: '2026-11-22T18:00:00+08:00', id: testId() },
  });
  phone.act('statement.made', { statement });
  await phone.synced();
  return report;
}
