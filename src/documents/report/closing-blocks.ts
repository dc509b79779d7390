import { REPORT_PAPER_WORDS as WORDS } from '../../text/report-paper-words';
import { ROLE_WORDS } from '../../text/role-words';
import { sayWrittenMinute } from '../../text/say-instant';
import { STATEMENT_WORDS } from '../../text/statement-words';
import type { PaperBlock } from '../paper/paper-document';
import type { ReportPaperInput } from './report-paper-input';

/** Who signed by key, where people sign and seal by hand, and what ties the paper to the report. */
export function closingBlocks(input: ReportPaperInput): readonly PaperBlock[] {
  const { manifest, digest, signatures, receipt, audience } = input;
  const isWhole = audience === 'whole';
  return [
    ...(isWhole && signatures.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: WORDS.signatureTable,
            columns: [{ share: 3 }, { share: 3 }, { share: 3 }, { share: 4 }],
            head: [[WORDS.name, WORDS.role, WORDS.what, WORDS.when]],
            rows: signatures.map(({ name, role, kind, at }) => [
              ...[name, ROLE_WORDS[role], STATEMENT_WORDS[kind], sayWrittenMinute(at)],
            ]),
            note: WORDS.signatureNote,
          },
        ]
      : []),
    ...(isWhole ? [{ kind: 'slots' as const, items: WORDS.slots }] : []),
    {
      kind: 'facts',
      items: [
        { term: WORDS.reportId, detail: manifest.id },
        { term: WORDS.manifestDigest, detail: digest },
        { term: WORDS.receipt, detail: receipt ?? WORDS.noReceipt },
      ],
    },
    { kind: 'qr', text: WORDS.qr(manifest.id, digest, receipt), caption: WORDS.qrCaption },
    { kind: 'paragraph', tone: 'soft', text: WORDS.limits },
  ];
}
