import type { CapturedEvidence } from '../journal/evaluation';
import { standingAlone } from './standing-alone';

/** What was made from each piece of evidence, by the digest of what it was made from. */
function madeFrom(
  evidence: readonly CapturedEvidence[],
): ReadonlyMap<string, readonly CapturedEvidence[]> {
  const made = new Map<string, CapturedEvidence[]>();
  for (const item of evidence) {
    const from = item.evidence.derived?.from;
    if (from === undefined) continue;
    const known = made.get(from);
    if (known === undefined) made.set(from, [item]);
    else known.push(item);
  }
  return made;
}

/** Walks from a piece to all that was made of it; a piece is met once, whatever names what. */
function follow(
  sha256: string,
  made: ReadonlyMap<string, readonly CapturedEvidence[]>,
): readonly CapturedEvidence[] {
  const found = new Map<string, CapturedEvidence>();
  const next = [sha256];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    for (const item of made.get(at) ?? []) {
      const { sha256: digest } = item.evidence;
      if (digest === sha256 || found.has(digest)) continue;
      found.set(digest, item);
      next.push(digest);
    }
  }
  return [...found.values()];
}

/**
 * Everything that was made from a piece of evidence, directly or in several steps, each once. It is
 * looked at beside its original, which stays as it is.
 */
export function derivativesOf(
  sha256: string,
  evidence: readonly CapturedEvidence[],
): readonly CapturedEvidence[] {
  return follow(sha256, madeFrom(evidence));
}

/**
 * All evidence to choose from, each piece once: what belongs here before the rest, the newest
 * first, and what was made from a piece right after it.
 */
export function choosingOrder(
  evidence: readonly CapturedEvidence[],
  isHere: (original: CapturedEvidence) => boolean,
): readonly CapturedEvidence[] {
  const made = madeFrom(evidence);
  const newest = evidence.toReversed().sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const alone = standingAlone(newest);
  const families = [...alone.filter(isHere), ...alone.filter((item) => !isHere(item))].flatMap(
    (item) => [item, ...follow(item.evidence.sha256, made)],
  );
  // Pieces that name each other in a circle have no original: they come last.
  return [...new Set([...families, ...newest])];
}
