import { CONFIRMATION_WORDS, COPY_WORDS } from '../text/confirmation-words';
import { HANDWRITING_LABEL } from '../text/handwriting-words';
import type { ConfirmationCopy } from './pdf/confirmation-document';

type Copied = Omit<ConfirmationCopy, 'facts' | 'parties'>;

const heading = (copy: Copied): readonly string[] => [
  CONFIRMATION_WORDS.title,
  '',
  ...[
    [COPY_WORDS.project, copy.project],
    [COPY_WORDS.evaluee, copy.evaluee],
    [COPY_WORDS.site, copy.site],
    [COPY_WORDS.index, copy.indexNo],
    [COPY_WORDS.author, copy.author],
    [COPY_WORDS.date, copy.draftedAt],
    [COPY_WORDS.printed, COPY_WORDS.printedAt(copy.printedAt)],
    [COPY_WORDS.stage, copy.stage],
    [COPY_WORDS.entry, copy.entryHash],
  ].map(([term, detail]) => `${term}：${detail}`),
];

function factLines(
  { text, pictures, withoutPicture, objections }: ConfirmationCopy['facts'][number],
  i: number,
): readonly string[] {
  const pieces = pictures.length + withoutPicture;
  const said = objections.length === 0 ? [COPY_WORDS.none] : objections;
  return [
    ...['', CONFIRMATION_WORDS.fact(i + 1), text],
    ...(pieces === 0 ? [] : [COPY_WORDS.textEvidence(pieces)]),
    `${COPY_WORDS.objections}：${said.join('；')}`,
  ];
}

/**
 * The sheet as plain text, for where no PDF can be made: the same facts, objections, signers and
 * digests, without pictures. It begins with a byte order mark and has the line ends of Windows, so
 * that any program of the unit's shows it.
 */
export function confirmationText(copy: ConfirmationCopy): string {
  const lines = [
    ...heading(copy),
    ...['', CONFIRMATION_WORDS.facts],
    ...copy.facts.flatMap(factLines),
    ...['', COPY_WORDS.signatures, HANDWRITING_LABEL],
    ...copy.parties.flatMap(({ lines: said, drawing }) => [
      ...said,
      ...(drawing === null ? [] : [COPY_WORDS.textDrawing]),
    ]),
    ...['', COPY_WORDS.footer(copy.digest), ''],
  ];
  return `\ufeff${lines.join('\n').replaceAll(/\r?\n/g, '\r\n')}`;
}
