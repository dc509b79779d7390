import { textFor } from '../../domain/report/withheld';
import { sayOutcome } from '../../text/outcome-words';
import { REPORT_PAPER_WORDS as WORDS } from '../../text/report-paper-words';
import { isWithheldFrom, type ReportPaperInput } from './report-paper-input';

/** What a report comes to, for its cover: the part that a conclusion covers may be withheld in parts. */
export function paperOutcome({
  manifest: { total, conclusion },
  audience,
}: Pick<ReportPaperInput, 'manifest' | 'audience'>): string {
  if (conclusion === undefined) return sayOutcome(total, null);
  const part = textFor(conclusion.part, isWithheldFrom(audience), WORDS.withheld);
  return sayOutcome(total, { ...conclusion, part });
}
