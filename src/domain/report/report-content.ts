import type { Manifest } from './manifest';

/**
 * What a report says, as one text to compare: equal for two manifests that print the same. Not who
 * replaces whom, nor which later entries were folded. Evidence counts by what it proves, where the
 * manifest says that: a photograph of a written comment changes nothing that was commented on.
 */
export function reportContent(of: Manifest): string {
  const { package: pkg, framework, total, selfScores = [], panels = [], text = [], grounds } = of;
  return JSON.stringify([
    [pkg, framework],
    of.scores.map(({ indicator, weightMilli, score, printed, reason }) => [
      ...[indicator, weightMilli, score.num, score.den, printed, reason],
    ]),
    total === null
      ? null
      : [
          [total.score.num, total.score.den, total.printed, total.grade],
          [total.beforeCaps ?? null, total.caps ?? [], total.uncheckedCaps ?? []],
        ],
    (of.answers ?? []).map(({ indicator, values }) => [
      ...[indicator, values.map(({ question, value }) => [question, value])],
    ]),
    of.conclusion === undefined
      ? null
      : [of.conclusion.label, of.conclusion.part, of.conclusion.reason],
    grounds === undefined
      ? of.evidence.map(({ sha256 }) => sha256)
      : [
          grounds.values.map(({ field, value }) => [field, value]),
          grounds.proofs.map(({ indicator, evidence }) => [indicator, evidence]),
        ],
    selfScores.map(({ indicator, scoreMilli, difference, reason }) => [
      ...[indicator, scoreMilli, difference, reason],
    ]),
    panels.map(({ session, minutes, indicators }) => [session, minutes, indicators]),
    text.map(({ section, entry }) => [section, entry]),
  ]);
}
