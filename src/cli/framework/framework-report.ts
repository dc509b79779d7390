import type { Assumption, FrameworkPreview } from '../../documents/framework/import-outcome';
import { placeOfAssumption } from '../../documents/framework/said-place';
import { checkFramework, type FrameworkFault } from '../../domain/framework/check-framework';
import { checkWeights } from '../../domain/framework/check-weights';
import { type Framework, indicatorsOf } from '../../domain/framework/framework';
import { PRINTING } from '../../domain/scoring/printing';
import { FRAMEWORK_CLI_WORDS as WORDS } from '../../text/framework-cli-words';
import { sayFrameworkFault } from '../../text/framework-fault-words';
import { PREVIEW_FORM_WORDS, sayAssumption } from '../../text/framework-import-words';
import { WEIGHTS_WORDS } from '../../text/framework-sheet-words';
import {
  WEIGHT_FINDING_WORDS,
  WEIGHT_SEVERITY_WORDS,
  WEIGHT_SOURCE_WORDS,
} from '../../text/framework-words';
import { withSheetOption } from '../sheet-option';

function sayAssumed(each: Assumption): string {
  const said = sayAssumption(each, placeOfAssumption(each));
  return each.kind === 'reading' ? withSheetOption(each.note, said) : said;
}

/** Something that is said of a framework: a code, the indicator or what it is about, a sentence. */
interface Said {
  readonly code: string;
  readonly where: string;
  readonly message: string;
}

/** What a framework is and what does not hold in it, ready to be printed. */
export interface FrameworkReport {
  readonly form: FrameworkPreview['form'] | 'catalogue';
  readonly framework: Framework;
  readonly assumptions: readonly Said[];
  readonly faults: readonly Said[];
  readonly warnings: readonly Said[];
}

function whereOf(fault: FrameworkFault, framework: Framework): string {
  if (!('indicator' in fault)) return WORDS.whole;
  const found = indicatorsOf(framework).find(({ id }) => id === fault.indicator);
  return found === undefined ? fault.indicator : `${fault.indicator} ${found.name}`;
}

function weightsSaid(framework: Framework, severity: 'fault' | 'warning'): readonly Said[] {
  return checkWeights(framework)
    .filter((each) => each.severity === severity)
    .map(({ rule, finding }) => {
      // The table maps each kind to the sayer of that kind; the compiler cannot follow the lookup.
      const say = WEIGHT_FINDING_WORDS[finding.kind] as (of: typeof finding) => string;
      const words = `${WEIGHT_SEVERITY_WORDS[severity]}；${WEIGHT_SOURCE_WORDS(rule.source)}`;
      return { code: finding.kind, where: WORDS.whole, message: `${say(finding)}（${words}）` };
    });
}

/** Checks a framework and puts everything that is to be told of it into words. */
export function reportOn(
  form: FrameworkReport['form'],
  framework: Framework,
  assumptions: readonly Assumption[],
): FrameworkReport {
  const faults = checkFramework(framework).map((fault) => ({
    code: fault.kind,
    where: whereOf(fault, framework),
    message: sayFrameworkFault(fault, PRINTING),
  }));
  return {
    form,
    framework,
    assumptions: assumptions.map((each) => ({
      code: each.kind,
      where: placeOfAssumption(each),
      message: sayAssumed(each),
    })),
    faults: [...faults, ...weightsSaid(framework, 'fault')],
    warnings: weightsSaid(framework, 'warning'),
  };
}

const weightSum = (framework: Framework): string =>
  PRINTING.figure(
    indicatorsOf(framework).reduce((sum, { weightMilli }) => sum + weightMilli, 0),
    'milli',
  );

/** The report as one JSON object. */
export function reportAsJson(report: FrameworkReport, written: string | null): string {
  const { form, framework, assumptions, faults, warnings } = report;
  const { id, title, version, weights } = framework;
  return JSON.stringify({
    form,
    framework: {
      ...{ id, title, version, weights },
      indicators: indicatorsOf(framework).length,
      weightSum: weightSum(framework),
    },
    ...{ assumptions, faults, warnings, written },
  });
}

const listed = (title: string, all: readonly Said[]): readonly string[] =>
  all.length === 0
    ? []
    : [`${title}（${all.length}）：`, ...all.map(({ where, message }) => lineOf(where, message))];

const lineOf = (where: string, message: string): string =>
  `  ${where === '' || where === WORDS.whole ? '' : `${where}：`}${message}`;

/** The report in lines for a person. */
export function reportInLines(report: FrameworkReport): readonly string[] {
  const { form, framework, assumptions, faults, warnings } = report;
  return [
    `${WORDS.title}：${framework.title}`,
    `${WORDS.id}：${framework.id}`,
    `${WORDS.version}：${framework.version}`,
    `${WORDS.weights}：${WEIGHTS_WORDS[framework.weights]}`,
    `${WORDS.form}：${form === 'catalogue' ? WORDS.builtIn : PREVIEW_FORM_WORDS[form]}`,
    `${WORDS.count}：${WORDS.countOf(indicatorsOf(framework).length)}`,
    `${WORDS.weightSum}：${weightSum(framework)}`,
    ...listed(WORDS.assumptions, assumptions),
    ...listed(WORDS.warnings, warnings),
    ...(faults.length === 0 ? [WORDS.noFaults] : listed(WORDS.faults, faults)),
  ];
}
