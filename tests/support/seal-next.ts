import { canonicalText } from '../../src/trust/canonical';
import { signStatement } from '../../src/trust/statement';
import type { DeskScene } from './desk-scene';
import { sha256Text } from './test-device';

/** The lead evaluator seals and signs a report that replaces the scene's; answers with its digest. */
export async function sealNext({ lead, manifest, report }: DeskScene): Promise<string> {
  const next = { ...manifest, id: lead.journal, supersedes: report };
  lead.act('report.sealed', { manifest: next });
  const digest = sha256Text(canonicalText(next));
  const statement = await signStatement(lead.key.signer, {
    ...{ v: 1, kind: 'report', subject: digest, role: 'leadEvaluator', person: lead.person },
    ...{ shown: digest, at: '2026-11-27T10:00:00+08:00', id: lead.journal },
  });
  lead.act('statement.made', { statement });
  await lead.synced();
  return digest;
}
