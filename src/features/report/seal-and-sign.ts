import { appendAct } from '../../store/append';
import { enterStatement } from '../../store/enter-statement';
import { EntryTooLarge } from '../../store/entry-too-large';
import type { FieldSession } from '../../store/field-session';
import type { Signer } from '../../trust/jws';
import type { PreparedReport } from '../../trust/prepared-report';
import type { Statement } from '../../trust/statement';

/** Why nothing was sealed or signed: the report is longer than a journal takes, or something else. */
export type SigningFailure = 'too-large' | 'failed';

export const signingFailure = (error: unknown): SigningFailure =>
  error instanceof EntryTooLarge ? 'too-large' : 'failed';

/** Puts the manifest into the journal; from now on a change of the work needs a new one. */
export async function sealReport(
  session: FieldSession,
  assignment: string,
  report: PreparedReport,
): Promise<void> {
  await appendAct(session.writer, {
    assignment,
    act: { type: 'report.sealed', body: { manifest: report.manifest } },
  });
}

/**
 * Signs a sealed report with a freshly unlocked key: over the manifest, and over the exact text
 * that was shown (财监〔2021〕4号: the lead evaluator signs the report; others of the team may too).
 */
export async function signReport(
  session: FieldSession,
  assignment: string,
  report: PreparedReport,
  { signer, kind }: { readonly signer: Signer; readonly kind: Statement['kind'] },
): Promise<void> {
  const { digest: subject, shown } = report;
  await enterStatement(session, assignment, { kind, subject, shown }, signer);
}
