import type { EvaluationKind } from './evaluation-kind';
import type { Framework, Indicator } from './framework';
import type { MonitoringForm } from './monitoring-form';
import type { OpinionForm } from './opinion-form';
import type { UnscoredRule, WatchedRule } from './unscored-rules';

/** A line of monitoring as its project has it: what is watched on which track, by which basis. */
export interface MonitoringTarget extends Pick<WatchedRule, 'track' | 'target'> {
  readonly id: string;
  readonly name: string;
  readonly basis: string;
}

/** A total of nothing has one grade, so that nobody is graded. */
const NO_GRADE: Framework['grades'] = [{ label: '不打分', fromMilli: 0 }];

const asked = (id: string, name: string, basis: string, rule: UnscoredRule): Indicator => ({
  id,
  name,
  explanation: '',
  basis,
  weightMilli: 0,
  rule,
});

const frameOf = (
  { id, version, title, source }: OpinionForm | MonitoringForm,
  kind: EvaluationKind,
  levels: Framework['levels'],
): Framework => ({
  ...{ v: 1, id, version, title, source, kind, levels },
  weights: 'none',
  rounding: { decimals: 2, mode: 'halfUp' },
  grades: NO_GRADE,
});

/** The framework of an appraisal in words: a heading is an indicator that gives no points. */
export function opinionFramework(form: OpinionForm): Framework {
  const indicators = form.headings.map(({ id, name, aspects }) =>
    asked(id, name, form.source, { kind: 'opinion', aspects }),
  );
  const group = { id: 'opinions.all', name: form.title, indicators };
  const level = { id: 'opinions', name: form.title, groups: [group] };
  return { ...frameOf(form, 'exAnteAppraisal', [level]), conclusions: form.conclusions };
}

/**
 * The framework of in-year monitoring: a line for each target on its track, and an opinion for each
 * aspect of the form. `through` and warnings come with it, so that a report needs nothing else.
 */
export function monitoringFramework(
  form: MonitoringForm,
  targets: readonly MonitoringTarget[],
): Framework {
  const { columns, causes, likelihoods, through, warnings } = form;
  const terms = { columns, causes, likelihoods };
  const tracks = form.tracks.flatMap(({ id, label }) => {
    const lines = targets
      .filter(({ track }) => track === id)
      .map(({ track, target, ...line }) =>
        asked(line.id, line.name, line.basis, { kind: 'watched', track, target, terms }),
      );
    return lines.length === 0
      ? []
      : [{ id, name: label, groups: [{ id: `${id}.all`, name: label, indicators: lines }] }];
  });
  const aspects = form.aspects.map(({ id, label, points }) =>
    asked(id, label, form.source, { kind: 'opinion', aspects: points }),
  );
  const opinions = { id: 'aspects.all', name: form.title, indicators: aspects };
  return {
    ...frameOf(form, 'monitoring', [
      ...tracks,
      { id: 'aspects', name: form.title, groups: [opinions] },
    ]),
    monitoring: warnings === undefined ? { through } : { through, warnings },
    notes: [...form.notes],
  };
}
