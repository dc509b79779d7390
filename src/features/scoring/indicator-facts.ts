import type { Framework, Indicator } from '../../domain/framework/framework';
import { isUnscored } from '../../domain/framework/is-unscored';
import {
  ABOUT_WORDS,
  BENCHMARK_WORDS,
  DATA_SOURCE_WORDS,
  EVIDENCE_CLASS_WORDS,
  VALUE_METHOD_WORDS,
} from '../../text/sourcing-words';
import type { Fact } from '../../ui/facts';
import { printMilli } from './typed-figure';

const fact = (term: string, detail: string | undefined): readonly Fact[] =>
  detail === undefined || detail === '' ? [] : [{ term, detail }];

function sayWeight({ weightMilli }: Indicator, { weights }: Framework): string {
  const points = ABOUT_WORDS.weightOf(printMilli(weightMilli));
  return weights === 'sample' ? `${points}（${ABOUT_WORDS.sample}）` : points;
}

/** What the bureau says of an indicator: weight, target, standard, evidence, source. To be read only. */
export function indicatorFacts(indicator: Indicator, framework: Framework): readonly Fact[] {
  const { explanation, basis, target, benchmark, evidence, source, method } = indicator;
  const standard =
    benchmark &&
    BENCHMARK_WORDS[benchmark.kind] + (benchmark.text === '' ? '' : `：${benchmark.text}`);
  return [
    ...(isUnscored(indicator.rule)
      ? []
      : fact(ABOUT_WORDS.weight, sayWeight(indicator, framework))),
    ...fact(ABOUT_WORDS.explanation, explanation),
    ...fact(ABOUT_WORDS.target, target),
    ...fact(ABOUT_WORDS.benchmark, standard),
    ...fact(ABOUT_WORDS.evidence, evidence?.map((each) => EVIDENCE_CLASS_WORDS[each]).join('、')),
    ...fact(ABOUT_WORDS.source, source && DATA_SOURCE_WORDS[source]),
    ...fact(ABOUT_WORDS.method, method && VALUE_METHOD_WORDS[method]),
    ...fact(ABOUT_WORDS.basis, basis),
    ...fact(ABOUT_WORDS.framework, `${framework.title}（${framework.source}）`),
  ];
}
