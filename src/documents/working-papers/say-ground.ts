import { printDecimal } from '../../domain/kernel/print-decimal';
import { WORKING_PAPER_WORDS as WORDS } from '../../text/working-paper-words';
import type { PaperFact } from '../paper/paper-document';
import type { PaperGround } from './paper-ground';

/** Digits of a digest that stand for evidence which has no number. */
const DIGITS = 16;

export const nameOf = ({ package: { team } }: PaperGround, person: string): string =>
  team.find((one) => one.person === person)?.name ?? person;

/** The name of a site, or that there is none. */
export const siteOf = ({ package: { sites } }: PaperGround, site: string | null): string =>
  sites.find(({ id }) => id === site)?.name ?? WORDS.noSite;

/** Evidence by the numbers that it has in the archive. */
export const sayEvidence = (
  { evidenceNumbers }: PaperGround,
  evidence: readonly string[],
): string =>
  evidence
    .map((sha256) => evidenceNumbers.get(sha256) ?? WORDS.unnumbered(sha256.slice(0, DIGITS)))
    .join('、');

/** Money in yuan, quantities in thousandths; a dash where nobody knows. */
export const sayYuan = (fen: number | null): string =>
  fen === null ? WORDS.unknown : printDecimal(fen, 2);
export const sayMilli = (milli: number | null): string =>
  milli === null ? WORDS.unknown : printDecimal(milli, 3, 'shortest');

/** An instant as properties of documents have it. */
export const utcOf = (at: string): string => new Date(at).toISOString();

const signed = (text: string, value: number): string =>
  value > 0 ? `+${text}` : text.replace('-', '−');

/** A difference with its sign; empty where one of its two sides is unknown. */
export const sayLessMilli = (milli: number | null): string =>
  milli === null ? '' : signed(sayMilli(milli), milli);
export const sayLessYuan = (fen: number | null): string =>
  fen === null ? '' : signed(sayYuan(fen), fen);

/** Facts without those of which there is nothing to say. */
export const saidFacts = (
  items: readonly (readonly [term: string, detail: string])[],
): readonly PaperFact[] =>
  items.flatMap(([term, detail]) => (detail === '' ? [] : [{ term, detail }]));
