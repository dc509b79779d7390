import { COMMISSION_WORDS as WORDS } from '../../text/commission-words';
import { REPORT_PAPER_WORDS } from '../../text/report-paper-words';
import type { PaperBlock, PaperDocument } from '../paper/paper-document';

/** One member with the link of their invitation; `expires` and `role` in words. */
export interface SheetMember {
  readonly name: string;
  readonly role: string;
  readonly link: string;
  readonly expires: string;
}

export interface SheetInput {
  readonly bureau: string;
  readonly project: string;
  readonly agency: string;
  /** RFC 3339. */
  readonly madeAt: string;
  readonly members: readonly SheetMember[];
}

const memberBlocks = ({ name, role, link, expires }: SheetMember): PaperBlock => ({
  kind: 'framed',
  blocks: [
    { kind: 'heading', level: 2, text: `${name}（${role}）` },
    { kind: 'qr', large: true, text: link, caption: WORDS.onSheet(expires) },
  ],
});

/** A sheet with a code for each member of a team, to be cut and handed over in person. */
export const enrolmentSheet = ({
  bureau,
  project,
  agency,
  madeAt,
  members,
}: SheetInput): PaperDocument => ({
  ...{ look: 'sheet', title: WORDS.sheetTitle, author: bureau, createdAt: madeAt, cover: null },
  ...{ header: `${bureau} ${WORDS.sheetTitle}`, footer: WORDS.footer },
  blocks: [
    {
      kind: 'facts',
      items: [
        { term: WORDS.name, detail: project },
        { term: WORDS.agency, detail: agency },
      ],
    },
    { kind: 'paragraph', text: WORDS.scan },
    ...members.map(memberBlocks),
  ],
  ...{ sayAbsent: REPORT_PAPER_WORDS.absent, sayPage: REPORT_PAPER_WORDS.page },
});
