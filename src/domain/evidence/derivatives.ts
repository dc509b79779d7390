import type { CapturedEvidence } from '../journal/evaluation';

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

/**
 * Everything that was made from a piece of evidence, directly or in several steps, each once. It is
 * looked at beside its original, which stays as it is.
 */
export function derivativesOf(
  sha256: string,
  evidence: readonly CapturedEvidence[],
): readonly CapturedEvidence[] {
  const made = madeFrom(evidence);
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

/** Evidence that is shown for itself: all but what was made from another piece that stands. */
export function standingAlone(evidence: readonly CapturedEvidence[]): readonly CapturedEvidence[] {
  const here = new Set(evidence.map((item) => item.evidence.sha256));
  return evidence.filter(({ evidence: { derived } }) => !derived || !here.has(derived.from));
}
