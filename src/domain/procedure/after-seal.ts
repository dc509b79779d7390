import * as z from 'zod/mini';
import { sha256Hex } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';

/** What the evaluated unit says of a sealed report: it agrees, objects, or will not say. */
export const VERDICTS = ['agree', 'object', 'refuse'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the evaluated unit said of a sealed report, put down by somebody of the team. */
export const acknowledgementBody = {
  /** SHA-256 of the sealed manifest's text. */
  report: sha256Hex,
  verdict: z.enum(VERDICTS),
  /** In the unit's own words; empty where it gave none. */
  text: plainText(0, 2000),
  /** Digests of the evidence that shows its stamped paper. */
  evidence: z.array(sha256Hex).check(z.maxLength(50)),
  /** Hash of the entry that this one puts right. */
  replaces: z.nullable(sha256Hex),
};

/** A file that another product put the agency's electronic seal on. What it holds nobody here checks. */
export const attachedSealBody = {
  /** SHA-256 of the sealed manifest's text. */
  report: sha256Hex,
  /** Digest of the file as it was taken in, a piece of evidence. */
  file: sha256Hex,
  /** What made the seal, and so what checks it. */
  product: plainText(1, 200),
  note: plainText(0, 1000),
};

const acknowledgementSchema = z.strictObject(acknowledgementBody);
const attachedSealSchema = z.strictObject(attachedSealBody);
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
export type AttachedSeal = z.infer<typeof attachedSealSchema>;

type Named = Pick<Acknowledgement, 'evidence'> | Pick<AttachedSeal, 'file'>;

/** Digests of the evidence that something said after the seal stands on. */
export const evidenceNamedBy = (said: Named): readonly string[] =>
  'file' in said ? [said.file] : said.evidence;
