import type { Framework } from '../../domain/framework/framework';
import { fromPpm } from '../../domain/scoring/exact';
import { PRINTING } from '../../domain/scoring/printing';
import { decimalText } from '../../domain/sheet/decimal';
import { ROUNDING_WORDS } from '../../text/explanation-words';
import { EVALUATION_KIND_WORDS, ROUNDING_LEVEL_WORDS } from '../../text/framework-kind-words';
import {
  FACT_HEADERS,
  FACT_LABELS,
  type FactLabel,
  FRAMEWORK_SHEETS,
  sayConclusion,
  sayGradeCut,
  sayPanelMembers,
  sayRoundingOf,
  saySecondLookWithin,
  sayWeightRule,
  WEIGHTS_WORDS,
} from '../../text/framework-sheet-words';
import { sayCap } from '../../text/sheet-words';
import { cellOrNone, type OutSheet, textCell } from '../sheet/out-sheet';
import { clipped } from './framework-line';

/** Facts in the order of the sheet. */
export const FACT_ORDER = Object.keys(FACT_LABELS) as readonly FactLabel[];

const points = (milli: number): string => PRINTING.figure(milli, 'milli');

/** What a framework says of itself besides its indicators, in words; empty where it says nothing. */
export function factsOf(framework: Framework): Readonly<Record<FactLabel, string>> {
  const { title, id, version, source, kind, weights, rounding, grades } = framework;
  const { ratingCaps = [], secondLookMilli, panelMembers } = framework;
  const { weightRules = [], conclusions = [] } = framework;
  const level = ROUNDING_LEVEL_WORDS[rounding.at ?? 'total'];
  const caps = ratingCaps.map((cap) =>
    sayCap(cap.barred, decimalText(fromPpm(cap.belowPpm).mul(100)), cap.source),
  );
  const facts: Record<FactLabel, string> = {
    ...{ title, id, version, source },
    kind: kind === undefined ? '' : EVALUATION_KIND_WORDS[kind],
    weights: WEIGHTS_WORDS[weights],
    rounding: sayRoundingOf(level, ROUNDING_WORDS[rounding.mode], rounding.decimals),
    grades: grades.map(({ label, fromMilli }) => sayGradeCut(label, points(fromMilli))).join('\n'),
    caps: caps.join('\n'),
    secondLook: secondLookMilli === undefined ? '' : saySecondLookWithin(points(secondLookMilli)),
    panelMembers:
      panelMembers === undefined ? '' : sayPanelMembers(panelMembers.least, panelMembers.source),
    weightRules: weightRules.map((rule) => sayWeightRule(rule, PRINTING)).join('\n'),
    conclusions: conclusions
      .map(({ label, needsPart }) => sayConclusion(label, needsPart ?? false))
      .join('\n'),
    notes: (framework.notes ?? []).join('\n'),
  };
  for (const label of FACT_ORDER) facts[label] = clipped(facts[label]);
  return facts;
}

/** The sheet of facts: one row each. */
export function layOutFacts(framework: Framework): OutSheet {
  const facts = factsOf(framework);
  return {
    name: FRAMEWORK_SHEETS.facts,
    rows: [
      [textCell(FACT_HEADERS.label), textCell(FACT_HEADERS.value)],
      ...FACT_ORDER.map((label) => [textCell(FACT_LABELS[label]), cellOrNone(facts[label])]),
    ],
    widths: [16, 90],
    headRows: 1,
  };
}
