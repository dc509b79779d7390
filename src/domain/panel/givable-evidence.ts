import type { Evidence } from '../evidence/evidence';
import { proofsOf } from '../evidence/proofs';
import type { BytesSaid } from '../journal/bytes-said';
import type { CapturedEvidence, ScoredEvaluation } from '../journal/evaluation';

type Pieces = ReadonlyMap<string, CapturedEvidence>;

/** A piece with what it was made from, step by step back to its original; each once. */
function lineOf(item: CapturedEvidence, pieces: Pieces): readonly CapturedEvidence[] {
  const line = [item];
  for (;;) {
    const from = line.at(-1)?.evidence.derived?.from;
    const before = from === undefined ? undefined : pieces.get(from);
    if (before === undefined || line.includes(before)) return line;
    line.push(before);
  }
}

const isRedacted = ({ evidence }: CapturedEvidence): boolean =>
  evidence.derived?.how === 'redacted';

/** Pictures and documents: a voice or a film of people is never laid before a panel. */
const isShown = ({ mediaType }: Evidence): boolean =>
  mediaType.startsWith('image/') || mediaType.startsWith('application/');

/** Whether nobody keeps the bytes as a personal record, or ordered them destroyed. */
const isFree = ({ names, orders }: BytesSaid, { sha256 }: Evidence): boolean =>
  !orders.has(sha256) && (names.get(sha256) ?? []).every(({ bytes }) => bytes.kind === 'evidence');

/** Phones show no HEIC by themselves: the converted picture stands for it. */
function isReplaced({ evidence }: CapturedEvidence, all: readonly CapturedEvidence[]): boolean {
  if (evidence.mediaType !== 'image/heic') return false;
  return all.some(
    ({ evidence: { derived } }) => derived?.how === 'converted' && derived.from === evidence.sha256,
  );
}

/**
 * The evidence that may be laid before a panel, the oldest first: what proves something of an
 * indicator, itself or as what it was made from; null: any. Of a picture that was redacted, what is
 * behind the redaction was meant for nobody else: only that copy, and what was made from it.
 */
export function givableEvidence(
  evaluation: Pick<ScoredEvaluation, 'evidence' | 'assigned'>,
  said: BytesSaid,
  indicator: string | null,
): readonly CapturedEvidence[] {
  const { evidence } = evaluation;
  const pieces = new Map(evidence.map((item) => [item.evidence.sha256, item]));
  const lines = new Map(evidence.map((item) => [item, lineOf(item, pieces)]));
  const originalOf = (item: CapturedEvidence) => lines.get(item)?.at(-1);
  const redacted = new Set(evidence.filter(isRedacted).map(originalOf));
  const isMeant = (item: CapturedEvidence): boolean =>
    !redacted.has(originalOf(item)) || (lines.get(item) ?? []).some(isRedacted);
  const isAbout = (item: CapturedEvidence): boolean =>
    indicator === null ||
    (lines.get(item) ?? []).some((each) =>
      proofsOf(evaluation, each).some((proves) => proves.indicator === indicator),
    );
  return evidence
    .filter((item) => isShown(item.evidence) && isFree(said, item.evidence))
    .filter((item) => isMeant(item) && !isReplaced(item, evidence) && isAbout(item))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
