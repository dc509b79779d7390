import { describe, expect, it } from 'vitest';
import type { AssignmentPackage } from '../../../src/domain/assignment/assignment-package';
import { exAnteFour } from '../../../src/domain/catalogue/ex-ante/ex-ante-appraisal';
import { DEMONSTRATED_FORMS } from '../../../src/domain/catalogue/yanchi-park-forms';
import { checkFramework } from '../../../src/domain/framework/check-framework';
import { framework, givesNoPoints, indicatorsOf } from '../../../src/domain/framework/framework';
import { checkManifest } from '../../../src/domain/report/check-manifest';
import { type Manifest, manifest } from '../../../src/domain/report/manifest';
import { monitoringFindings } from '../../../src/domain/report/monitoring-findings';
import { reportContent } from '../../../src/domain/report/report-content';
import { reportSummary } from '../../../src/domain/report/report-summary';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { formScene, GIVEN } from '../../support/form-scene';
import { type HistoryMaker, madePackage } from '../../support/journal-maker';
import { compose, composed, groundOf } from '../../support/report-scene';

const FORMS = Object.entries(DEMONSTRATED_FORMS);

const blockersOf = (of: { history: HistoryMaker }) => {
  const result = compose(of);
  return result.ok ? [] : result.error;
};

const faultsOf = ({ history }: { history: HistoryMaker }, stated: Manifest) =>
  checkManifest(stated, groundOf(history)).map(({ kind }) => kind);

const textOf = (pkg: AssignmentPackage, made: Manifest) => reportSummary(made, pkg, 'a'.repeat(64));

const asideOf = ({ history }: { history: HistoryMaker }) =>
  history.fold().setAside.map(({ type, reason }) => [type, reason]);

describe('a framework without points', () => {
  it.each(FORMS)('[UF1] of the demonstration has no fault (%s)', (_, { framework: made }) => {
    expect(framework.safeParse(made).success).toBe(true);
    expect(checkFramework(made)).toEqual([]);
  });

  it('[UF1] gives points everywhere or nowhere', () => {
    const { framework: made } = DEMONSTRATED_FORMS.opinions;
    const [level] = exAnteFour.levels;
    if (level === undefined) throw new Error('unreachable');
    const mixed = checkFramework({ ...made, levels: [...made.levels, level] });
    expect(new Set(mixed.map(({ kind }) => kind))).toEqual(
      new Set(['weight-sum', 'points-on-unscored']),
    );
    const weighed = made.levels.map((each) => ({
      ...each,
      groups: each.groups.map((group) => ({
        ...group,
        indicators: group.indicators.map((indicator, i) =>
          i === 0 ? { ...indicator, weightMilli: 1000 } : indicator,
        ),
      })),
    }));
    expect(checkFramework({ ...made, levels: weighed })).toEqual([
      { kind: 'weight-sum', sumMilli: 1000 },
      { kind: 'points-on-unscored', indicator: 'relevance' },
    ]);
  });

  it('[UF2] has the headings of 河南, or the targets by track and the aspects', () => {
    const [opinions, monitoring] = [DEMONSTRATED_FORMS.opinions, DEMONSTRATED_FORMS.monitoring];
    expect(indicatorsOf(opinions.framework).map(({ id }) => id)).toEqual([
      ...['relevance', 'attainability', 'plan', 'sustainability', 'funding'],
    ]);
    expect(opinions.framework.conclusions?.map(({ label }) => label)).toHaveLength(4);
    expect(monitoring.framework.levels.map(({ name }) => name)).toEqual([
      ...['绩效目标实现程度', '预算执行进度', '绩效运行监控表（双监控）'],
    ]);
    expect(indicatorsOf(monitoring.framework).map(({ id }) => id)).toEqual([
      ...['M1', 'M2', 'M3', 'M4', 'timeliness', 'compliance', 'effectiveness'],
    ]);
    expect(monitoring.framework.monitoring?.through).toBe(7);
    expect([opinions, monitoring].map((each) => givesNoPoints(each.framework))).toEqual([
      ...[true, true],
    ]);
    expect(givesNoPoints(exAnteFour)).toBe(false);
  });
});

describe('filling in', () => {
  it('[UF3] names what a line lacks, and counts it once it lacks nothing', () => {
    const made = formScene('monitoring', { fill: false });
    const { framework: of } = DEMONSTRATED_FORMS.monitoring;
    const missing = () =>
      scoreEvaluation(of, made.history.fold()).indicators.find(
        ({ indicator }) => indicator === 'M1',
      )?.missing;
    expect(missing()).toEqual([
      { kind: 'figure', id: 'toDate' },
      { kind: 'figure', id: 'forecast' },
      { kind: 'choice', id: 'likelihood' },
    ]);
    made.lead.act('figure.entered', { indicator: 'M1', figure: 'toDate', value: 3000 });
    made.lead.act('figure.entered', { indicator: 'M1', figure: 'forecast', value: 9000 });
    made.lead.act('choice.made', {
      indicator: 'M1',
      question: 'likelihood',
      choices: ['possible'],
    });
    expect(missing()).toEqual([{ kind: 'cause', id: 'causes' }]);
    const causes = { indicator: 'M1', question: 'causes', choices: ['other', 'funding'] };
    made.lead.act('choice.made', causes);
    expect(missing()).toEqual([{ kind: 'answer', id: 'causeText' }]);
    const why = { indicator: 'M1', question: 'causeText', text: '汛期停工' };
    made.lead.act('answer.written', why);
    expect(missing()).toEqual([]);
  });

  it('[UF3] adds to no sum', () => {
    const { framework: of } = DEMONSTRATED_FORMS.monitoring;
    const score = scoreEvaluation(of, formScene('monitoring').history.fold());
    expect(score.complete).toBe(true);
    expect(score.total.equals(0)).toBe(true);
    expect(score.indicators.map(({ deducted }) => deducted)).not.toContain(true);
  });

  it('[UF4] sets aside what is not asked for or not to be chosen', () => {
    const made = formScene('monitoring', { fill: false });
    const { lead } = made;
    lead.act('answer.written', { indicator: 'M1', question: 'opinion', text: '好' });
    lead.act('answer.written', { indicator: 'none', question: 'opinion', text: '好' });
    lead.act('choice.made', { indicator: 'M1', question: 'causes', choices: ['weather'] });
    const both = ['certain', 'possible'];
    lead.act('choice.made', { indicator: 'M1', question: 'likelihood', choices: both });
    lead.act('choice.made', { indicator: 'plan', question: 'likelihood', choices: [] });
    expect(asideOf(made)).toEqual([
      ['answer.written', 'unknown-question'],
      ['answer.written', 'unknown-indicator'],
      ['choice.made', 'choice-not-allowed'],
      ['choice.made', 'choice-not-allowed'],
      ['choice.made', 'unknown-indicator'],
    ]);
  });

  it('[UF4] keeps differing answers side by side until an entry has seen both', () => {
    const made = formScene('opinions');
    const { lead, anna } = made;
    const answer = (text: string) => ({ indicator: 'plan', question: 'opinion', text });
    anna.act('answer.written', answer('可行'));
    expect(blockersOf(made)).toContainEqual({ kind: 'conflict', field: 'answer:plan:opinion' });
    lead.observe(anna);
    lead.act('answer.written', answer('基本可行'));
    expect(blockersOf(made)).toEqual([]);
  });
});

describe('taking back', () => {
  it('[UF17] lets what stood before stand again, and is taken back itself', () => {
    const made = formScene('monitoring');
    const { lead } = made;
    const registers = () => made.history.fold().registers;
    const before = registers();
    const text = lead.act('answer.written', { indicator: 'M1', question: 'causeText', text: '无' });
    const chosen = { indicator: 'M1', question: 'causes', choices: [] };
    const choice = lead.act('choice.made', chosen);
    const after = registers();
    const back = [choice, text].map((each) => lead.withdraw(each));
    expect(registers()).toEqual(before);
    for (const each of back) lead.withdraw(each);
    expect(registers()).toEqual(after);
    expect(asideOf(made)).toEqual([]);
  });

  it('[UF17] takes a conclusion back whole, and none stands where it was the only one', () => {
    const made = formScene('opinions', { conclude: false });
    const { lead } = made;
    const first = lead.act('conclusion.given', GIVEN);
    const other = { label: '不予支持', part: '', reason: '另有依据' };
    const second = lead.act('conclusion.given', other);
    expect(composed(made).conclusion).toEqual(other);
    lead.withdraw(second);
    expect(composed(made).conclusion).toEqual(GIVEN);
    lead.withdraw(first);
    expect(blockersOf(made)).toEqual([{ kind: 'conclusion' }]);
    expect(asideOf(made)).toEqual([]);
  });
});

describe('a conclusion', () => {
  it('[UF5] is one of those allowed, by the lead evaluator, whole or not at all', () => {
    const made = formScene('opinions', { conclude: false });
    const { lead, anna } = made;
    lead.act('conclusion.given', { label: '支持', part: '', reason: '有依据' });
    lead.act('conclusion.given', { label: '部分支持', part: ' ', reason: '有依据' });
    anna.act('conclusion.given', GIVEN);
    expect(asideOf(made).map(([, reason]) => reason)).toEqual([
      ...['conclusion-not-allowed', 'conclusion-not-allowed', 'role-not-allowed'],
    ]);
    expect(blockersOf(made)).toEqual([{ kind: 'conclusion' }]);
  });

  it('[UF6] is waited for, with points too, and stands beside them', () => {
    const made = formScene('appraisal', { conclude: false });
    expect(blockersOf(made)).toEqual([{ kind: 'conclusion' }]);
    made.lead.act('conclusion.given', GIVEN);
    const { total, conclusion } = composed(made);
    expect([total?.printed, conclusion]).toEqual(['100.00', GIVEN]);
  });
});

describe('a report without points', () => {
  it.each(FORMS)('[UF7] states what was entered, and holds against its journals (%s)', (form) => {
    const made = formScene(form);
    const stated = composed(made);
    expect(manifest.safeParse(stated).success).toBe(true);
    expect(faultsOf(made, stated)).toEqual([]);
    expect(stated.total === null).toBe(form !== 'appraisal');
    expect(stated.scores.length > 0).toBe(form === 'appraisal');
    expect(stated.conclusion !== undefined).toBe(form !== 'monitoring');
  });

  it('[UF7] has scores and a total, or neither', () => {
    const { total } = composed(formScene('appraisal'));
    const stated = composed(formScene('opinions'));
    expect(manifest.safeParse({ ...stated, total }).success).toBe(false);
  });

  it('[UF8] names an altered answer and an altered conclusion', () => {
    const made = formScene('opinions');
    const stated = composed(made);
    const [first, ...others] = stated.answers ?? [];
    if (first === undefined) throw new Error('unreachable');
    const altered = { ...first, values: [{ question: 'opinion', value: '不相关' }] };
    const { conclusion: _, ...without } = stated;
    expect(faultsOf(made, { ...stated, answers: [altered, ...others] })).toEqual([
      'answers-differ',
    ]);
    expect(faultsOf(made, { ...stated, answers: others })).toEqual(['answers-differ']);
    const other = { ...stated, conclusion: { ...GIVEN, label: '不予支持', part: '' } };
    expect([faultsOf(made, other), faultsOf(made, without)]).toEqual([
      ['conclusion-differs'],
      ['conclusion-differs'],
    ]);
  });

  it('[UF9] is shown to the signer line by line', () => {
    const made = formScene('monitoring');
    const text = textOf(made.history.package, composed(made)).split('\n');
    expect(text).toContain('本报告不打分');
    expect(text).toContain(
      '监控 M1 新建步道长度（示例）：年度指标值 12 公里；1–7月执行情况 3 公里；全年预计完成情况 9 公里；' +
        '完成目标可能性 有可能；偏差原因 经费、其他；偏差原因说明 汛期停工',
    );
    expect(text).toContain('意见 timeliness 及时性：与资料相符');
    const opinions = formScene('opinions');
    expect(textOf(opinions.history.package, composed(opinions))).toContain(
      '评估结论：部分支持（支持部分：一期步道）；理由：依据充分',
    );
  });

  it('[UF10] is warned of by the steps of its framework', () => {
    const { framework: of } = DEMONSTRATED_FORMS.monitoring;
    const stated = composed(formScene('monitoring'));
    // 3 of 12 公里 done, 2.4 of 8 百万元 spent by the end of July.
    expect(
      monitoringFindings(of, stated).map(({ indicator, warning }) => [
        ...[indicator, warning.kind, warning.value.toFraction()],
      ]),
    ).toEqual([['M4', 'execution-low', '3/10']]);
    const values = [{ question: 'toDate', value: 6000 }];
    const others = (stated.answers ?? []).filter(({ indicator }) => indicator !== 'M1');
    const ahead = { answers: [{ indicator: 'M1', values }, ...others] };
    expect(monitoringFindings(of, ahead).map(({ warning }) => warning.kind)).toEqual([
      ...['execution-low', 'tracks-apart'],
    ]);
    expect(monitoringFindings(exAnteFour, stated)).toEqual([]);
  });

  it('[UF11] is another report once something was entered or concluded otherwise', () => {
    const made = formScene('opinions');
    const before = composed(made);
    const says = () => reportContent(composed(made));
    made.lead.act('answer.written', { indicator: 'plan', question: 'opinion', text: '有待完善' });
    const after = says();
    made.lead.act('conclusion.given', { ...GIVEN, reason: '另有依据' });
    expect(new Set([reportContent(before), after, says()]).size).toBe(3);
  });

  it('[UF11] and a package that scores states nothing of it', () => {
    const { answers, conclusion } = composed(formScene('plain'));
    expect([answers, conclusion]).toEqual([undefined, undefined]);
    expect(madePackage().framework.conclusions).toBeUndefined();
  });
});
