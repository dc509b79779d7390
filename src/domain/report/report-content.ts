import type { Manifest } from './manifest';

/**
 * What a report says, as one text to compare: equal for two manifests that say the same of the same
 * evidence. Not who replaces whom, nor which later entries were folded.
 *
 * @param papers digests of evidence that shows what was said of the report, and is none of its own
 */
export function reportContent(of: Manifest, papers: ReadonlySet<string>): string {
  const { package: pkg, framework, total, selfScores = [], panels = [], text = [] } = of;
  return JSON.stringify([
    [pkg, framework],
    of.scores.map(({ indicator, weightMilli, score, printed, reason }) => [
      ...[indicator, weightMilli, score.num, score.den, printed, reason],
    ]),
    [total.score.num, total.score.den, total.printed, total.grade],
    [total.beforeCaps ?? null, total.caps ?? [], total.uncheckedCaps ?? []],
    of.evidence.flatMap(({ sha256 }) => (papers.has(sha256) ? [] : [sha256])),
    selfScores.map(({ indicator, scoreMilli, difference, reason }) => [
      ...[indicator, scoreMilli, difference, reason],
    ]),
    panels.map(({ session, minutes, indicators }) => [session, minutes, indicators]),
    text.map(({ section, entry }) => [section, entry]),
  ]);
}
