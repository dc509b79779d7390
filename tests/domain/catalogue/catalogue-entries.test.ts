import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/domain/catalogue/catalogue';
import { framework, indicatorsOf } from '../../../src/domain/framework/framework';
import { askedBy } from '../../../src/domain/framework/rule-inputs';
import { unscoredForm } from '../../../src/domain/framework/unscored-form';
import { brokenWeightRules, levelWeightsOf } from '../../support/level-weights';

const FRAMEWORKS = CATALOGUE.flatMap((entry) => ('framework' in entry ? [entry.framework] : []));
const FORMS = CATALOGUE.flatMap((entry) => ('form' in entry ? [entry.form] : []));
const IDS = CATALOGUE.map((entry) => ('framework' in entry ? entry.framework.id : entry.form.id));

const BOND_SELF = '河南省专项债券项目绩效自评的一级权重（所据文本未载文号）';

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index);

const askedId = (asked: ReturnType<typeof askedBy>[number]): string => {
  if (asked.kind === 'checkpoint') return asked.checkpoint.id;
  if (asked.kind === 'score') return `score:${asked.score.part}`;
  return asked.kind === 'figure' ? asked.figure.id : '';
};

describe('the built-in catalogue', () => {
  it('[CT1] holds valid frameworks and forms', () => {
    expect(FRAMEWORKS.length + FORMS.length).toBe(CATALOGUE.length);
    for (const each of FRAMEWORKS) {
      expect([each.id, framework.safeParse(each).error?.issues ?? []]).toEqual([each.id, []]);
    }
    for (const each of FORMS) {
      expect([each.id, unscoredForm.safeParse(each).error?.issues ?? []]).toEqual([each.id, []]);
    }
  });

  it('[CT2] has unique ids in order', () => {
    expect(repeated(IDS)).toEqual([]);
    expect(IDS).toEqual([...IDS].sort());
    expect(IDS.length).toBeGreaterThanOrEqual(17);
  });

  it('[CT3] has weights that sum to 100 points and unique ids within', () => {
    for (const each of FRAMEWORKS) {
      const indicators = indicatorsOf(each);
      const sum = indicators.reduce((total, { weightMilli }) => total + weightMilli, 0);
      expect([each.id, sum]).toEqual([each.id, 100_000]);
      const groups = each.levels.flatMap((level) => level.groups);
      const ids = [...each.levels, ...groups, ...indicators].map(({ id }) => id);
      expect([each.id, repeated(ids)]).toEqual([each.id, []]);
      for (const { id, rule } of indicators) {
        expect([each.id, id, repeated(askedBy(rule).map(askedId))]).toEqual([each.id, id, []]);
      }
    }
  });

  it('[CT4] says its kinds alike in entry and framework', () => {
    const differing = CATALOGUE.filter(
      (entry) => 'framework' in entry && entry.framework.kind !== entry.kind,
    );
    expect(differing).toEqual([]);
  });

  it('[CT5] names a source for everything', () => {
    const sources = [
      ...FRAMEWORKS.flatMap((each) => [
        each.source,
        ...indicatorsOf(each).map(({ basis }) => basis),
        ...(each.weightRules ?? []).map(({ source }) => source),
      ]),
      ...FORMS.map(({ source }) => source),
      ...FORMS.flatMap((each) =>
        each.type === 'monitoring' && each.warnings ? [each.warnings.source] : [],
      ),
    ];
    expect(sources.filter((source) => source.trim().length < 4)).toEqual([]);
    expect(sources.length).toBeGreaterThan(CATALOGUE.length);
  });

  it('[CT6] marks sample weights in data and in words', () => {
    for (const { id, weights, title, source } of FRAMEWORKS) {
      const inWords = `${title}${source}`.includes('示例权重');
      expect([id, inWords]).toEqual([id, weights === 'sample']);
    }
  });
});

describe('weights that regulations give', () => {
  it('[CT7] are claimed by these entries only', () => {
    const whole = FRAMEWORKS.filter(({ weights }) => weights === 'official');
    expect(whole.map(({ id, source }) => [id, source])).toEqual([
      ['special-bond-self-henan', BOND_SELF],
      ['special-bond-self-henan-operation', BOND_SELF],
    ]);
    const ofLevels = FRAMEWORKS.flatMap(({ id, weightRules = [] }) =>
      weightRules.flatMap(({ kind, source }) => (kind === 'levelWeights' ? [[id, source]] : [])),
    );
    expect(ofLevels).toEqual([
      ['self-evaluation-2020', '财预〔2020〕10号 第十三条'],
      ['self-evaluation-2021-cost', '财预〔2021〕101号 指标分值权重'],
      ['self-evaluation-2021-cost-unsurveyed', '财预〔2021〕101号 指标分值权重'],
      ['self-evaluation-2021-plain', '财预〔2021〕101号 指标分值权重'],
      ['self-evaluation-2021-plain-unsurveyed', '财预〔2021〕101号 指标分值权重'],
      ['special-bond-self-henan', BOND_SELF],
      ['special-bond-self-henan-operation', BOND_SELF],
    ]);
  });

  it('[CT8] are kept, and name levels that exist', () => {
    for (const each of FRAMEWORKS) {
      expect(Object.keys(levelWeightsOf(each))).toEqual(each.levels.map(({ name }) => name));
      expect([each.id, brokenWeightRules(each)]).toEqual([each.id, []]);
    }
    const ruled = FRAMEWORKS.filter(({ weightRules }) => weightRules !== undefined);
    expect(ruled.length).toBeGreaterThanOrEqual(10);
  });
});
