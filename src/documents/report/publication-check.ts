import { withheldIn } from '../../domain/report/withheld';
import type { PaperDocument } from '../paper/paper-document';
import { allText } from '../paper/paper-text';
import type { ReportPaperInput } from './report-paper-input';

/** Letters from which on a piece is told apart from words that stand in any report. */
const TELLING = 4;
/** Where a withheld text is cut into what stands together on a page: lines and computed figures. */
const SEAMS = /\{[^}]*\}|\n|^[#\-\s]+/mu;

/** What a look over a version for the public found. */
export interface PublicationCheck {
  /** Pieces of withheld texts that stand in it: it may not go out. */
  readonly closed: readonly string[];
  /** Names of the team, and withheld pieces too short to be told apart, that stand in it: look. */
  readonly look: readonly string[];
}

/** Every text in a value, however deep. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value instanceof Map) for (const each of value.values()) yield* textsIn(each);
  else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) yield* textsIn(each);
  }
}

/** Pieces of everything that writers withheld in a report, each once. */
function withheldPieces({ manifest, evaluation }: ReportPaperInput): readonly string[] {
  const texts = [...textsIn(manifest), ...textsIn(evaluation.registers)];
  const pieces = texts.flatMap(withheldIn).flatMap((stretch) => stretch.split(SEAMS));
  return [...new Set(pieces.map((piece) => piece.trim()))].filter((piece) => piece !== '');
}

/**
 * Looks for what is closed in a version for the public: it is made without it, and this reads what
 * came out, as when a writer withheld a sentence in one place and left it open in another.
 */
export function publicationCheck(input: ReportPaperInput, paper: PaperDocument): PublicationCheck {
  const text = allText(paper);
  const found = withheldPieces(input).filter((piece) => text.includes(piece));
  const names = input.package.team.map(({ name }) => name).filter((name) => text.includes(name));
  return {
    closed: found.filter((piece) => [...piece].length >= TELLING),
    look: [...new Set([...names, ...found.filter((piece) => [...piece].length < TELLING)])],
  };
}
