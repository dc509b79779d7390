import { CONFIRMATION_WORDS, COPY_WORDS } from '../../text/confirmation-words';
import { HANDWRITING_LABEL } from '../../text/handwriting-words';
import { PDF_WORDS } from '../../text/pdf-words';
import type { PaperBlock, PaperDocument, PaperPicture } from '../paper/paper-document';

/** What the copy of a confirmation sheet is made of; every text as it is printed. */
export interface ConfirmationCopy {
  readonly project: string;
  readonly evaluee: string;
  readonly site: string;
  readonly author: string;
  readonly reviewer: string;
  readonly draftedAt: string;
  readonly printedAt: string;
  /** The same as an instant (ISO 8601), for the properties of a file. */
  readonly createdAt: string;
  readonly indexNo: string;
  readonly stage: string;
  /** SHA-256 of the drafting entry, and of what is shown with its objections. */
  readonly entryHash: string;
  readonly digest: string;
  readonly facts: readonly {
    readonly text: string;
    readonly pictures: readonly PaperPicture[];
    /** Pieces of evidence without a picture on this phone. */
    readonly withoutPicture: number;
    readonly objections: readonly string[];
  }[];
  /** A line for each side, with the drawing where this phone holds it. */
  readonly parties: readonly {
    readonly lines: readonly string[];
    /** A data: address of a PNG. */
    readonly drawing: string | null;
  }[];
}

type CopiedFact = ConfirmationCopy['facts'][number];

function factBlock(
  { text, pictures, withoutPicture, objections }: CopiedFact,
  i: number,
): PaperBlock {
  const said = objections.length === 0 ? [COPY_WORDS.none] : objections;
  return {
    kind: 'framed',
    blocks: [
      { kind: 'paragraph', text: CONFIRMATION_WORDS.fact(i + 1), tone: 'strong' },
      { kind: 'paragraph', text },
      ...(pictures.length === 0
        ? []
        : [{ kind: 'pictures', size: 'thumbnail', items: pictures } as const]),
      ...(withoutPicture === 0
        ? []
        : [
            {
              kind: 'paragraph',
              text: COPY_WORDS.withoutPicture(withoutPicture),
              tone: 'soft',
            } as const,
          ]),
      { kind: 'paragraph', text: `${COPY_WORDS.objections}：${said.join('；')}` },
    ],
  };
}

function partyBlock({ lines, drawing }: ConfirmationCopy['parties'][number]): PaperBlock {
  const said = lines.map((text) => ({ kind: 'paragraph', text }) as const);
  const items = drawing === null ? [] : [{ image: drawing, caption: HANDWRITING_LABEL }];
  const picture =
    items.length === 0 ? [] : [{ kind: 'pictures', size: 'signature', items } as const];
  return { kind: 'framed', blocks: [...said, ...picture] };
}

/** The sheet as a document: facts, objections, signatures with what they are, and the digests. */
export function confirmationDocument(copy: ConfirmationCopy): PaperDocument {
  const { project, evaluee, site, author, draftedAt, printedAt, createdAt, indexNo } = copy;
  const items = [
    { term: COPY_WORDS.project, detail: project },
    { term: COPY_WORDS.evaluee, detail: evaluee },
    { term: COPY_WORDS.site, detail: site },
    { term: COPY_WORDS.index, detail: indexNo },
    { term: COPY_WORDS.author, detail: author },
    { term: COPY_WORDS.reviewer, detail: copy.reviewer },
    { term: COPY_WORDS.date, detail: draftedAt },
    { term: COPY_WORDS.printed, detail: COPY_WORDS.printedAt(printedAt) },
    { term: COPY_WORDS.stage, detail: copy.stage },
    { term: COPY_WORDS.entry, detail: copy.entryHash },
  ];
  return {
    ...{ look: 'sheet', title: CONFIRMATION_WORDS.title, author, createdAt, cover: null },
    header: COPY_WORDS.header(indexNo, project),
    footer: COPY_WORDS.footer(copy.digest),
    blocks: [
      { kind: 'facts', items },
      { kind: 'heading', level: 1, text: CONFIRMATION_WORDS.facts },
      ...copy.facts.map(factBlock),
      { kind: 'heading', level: 1, text: COPY_WORDS.signatures },
      { kind: 'paragraph', text: HANDWRITING_LABEL, tone: 'soft' },
      ...copy.parties.map(partyBlock),
    ],
    sayAbsent: PDF_WORDS.absent,
    sayPage: PDF_WORDS.page,
  };
}
