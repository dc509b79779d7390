import { foldEvaluation } from '../../domain/journal/fold';
import { composeManifest } from '../../domain/report/compose-manifest';
import { reportSummary } from '../../domain/report/report-summary';
import { appendAct } from '../../store/append';
import { readWork } from '../../store/assignment-work';
import { canonicalText } from '../../trust/canonical';
import { checkOpenings } from '../../trust/check-openings';
import { sha256Hex } from '../../trust/digest';
import { signStatement } from '../../trust/statement';
import { freshSigner, type HeadlessPhone } from './headless-phone';

/**
 * Seals the report and signs it as the lead evaluator does.
 * @returns hashes of the two entries
 * @throws Error when the evaluation is not complete.
 */
export async function sealAndSign(
  phone: HeadlessPhone,
  assignment: string,
): Promise<readonly string[]> {
  const { writer } = phone;
  const work = await readWork(writer, assignment);
  if (work === null) throw new Error('the assignment is not on the phone');
  const { pkg, packageDigest, journals } = work;
  const evaluation = foldEvaluation({ package: pkg, packageDigest, journals });
  const composed = composeManifest({
    ...{ id: writer.newId(), packageDigest, package: pkg, evaluation, build: writer.build },
    ...{ journals, opens: await checkOpenings(journals) },
    frameworkDigest: await sha256Hex(canonicalText(pkg.framework)),
    supersedes: null,
  });
  if (!composed.ok) throw new Error(`blocked: ${JSON.stringify(composed.error)}`);
  const manifest = composed.value;
  const subject = await sha256Hex(canonicalText(manifest));
  const sealed = await appendAct(writer, {
    ...{ assignment, act: { type: 'report.sealed', body: { manifest } } },
  });
  const statement = await signStatement(await freshSigner(phone), {
    ...{ v: 1, kind: 'report', subject, role: 'leadEvaluator', person: writer.person },
    shown: await sha256Hex(reportSummary(manifest, pkg, subject)),
    ...{ at: writer.clock.now().at, id: writer.newId() },
  });
  const signed = await appendAct(writer, {
    ...{ assignment, act: { type: 'statement.made', body: { statement } } },
  });
  return [sealed.hash, signed.hash];
}
