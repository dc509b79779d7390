import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankMeasure, blankRule, blankSimpleRule } from '../../../src/desk/frameworks/blank-rule';
import { placeFaults } from '../../../src/desk/frameworks/fault-place';
import { applyEdit } from '../../../src/desk/frameworks/framework-edit';
import { TEMPLATES } from '../../../src/desk/frameworks/framework-row';
import { copyOf, emptyFramework } from '../../../src/desk/frameworks/new-framework';
import { kindChange, packOf, rulesOf } from '../../../src/desk/frameworks/policy-choice';
import { valuesOfTrial } from '../../../src/desk/frameworks/trial-values';
import { POLICY_PACKS } from '../../../src/domain/catalogue/policy-packs';
import { henanPack } from '../../../src/domain/catalogue/policy-packs/henan';
import { nationalPack } from '../../../src/domain/catalogue/policy-packs/national';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { type Framework, indicatorsOf } from '../../../src/domain/framework/framework';
import {
  type DraftFault,
  draftFaults,
  readDraft,
} from '../../../src/domain/framework/framework-draft';
import { ruleFaults } from '../../../src/domain/framework/rule-faults';
import type { askedBy } from '../../../src/domain/framework/rule-inputs';
import { scoringRule } from '../../../src/domain/framework/scoring-rule';
import type { Finding } from '../../../src/domain/journal/finding';
import type { Registers } from '../../../src/domain/journal/register';
import type { PolicyPack } from '../../../src/domain/policy/policy-pack';
import { PRINTING } from '../../../src/domain/scoring/printing';
import { scoreIndicator, scoreValues } from '../../../src/domain/scoring/score-indicator';
import { sayFrameworkFault } from '../../../src/text/framework-fault-words';
import { MEASURE_WORDS, RULE_KIND_WORDS } from '../../../src/text/framework-kind-words';
import { madeFramework } from '../../support/made-frameworks';
import { anyAnswered } from '../../support/made-rules';

const SEED = { seed: 20_261_125 };
const KINDS = Object.keys(RULE_KIND_WORDS) as (keyof typeof RULE_KIND_WORDS)[];
const MEASURES = Object.keys(MEASURE_WORDS) as (keyof typeof MEASURE_WORDS)[];

const withRule = (rule: Parameters<typeof askedBy>[0]): Framework =>
  applyEdit(madeFramework([[1]]), { kind: 'detailed', id: 'L0G0I0', change: { rule } });

describe('rules to start from', () => {
  it.each(KINDS)('[FE16] a new rule of kind %s has no faults and wants texts at most', (kind) => {
    const framework = withRule(blankRule(kind, 'L0G0I0'));
    expect(readDraft(framework).ok).toBe(true);
    expect(indicatorsOf(framework).flatMap(ruleFaults)).toEqual([]);
    const gaps = draftFaults(framework).flatMap((fault) =>
      fault.kind === 'incomplete' ? [fault.path.at(-1)] : [],
    );
    expect(gaps).toEqual(kind === 'checkpoints' ? ['text'] : []);
  });

  it('[FE16] parts of one rule never share a figure, however long the owner’s id is', () => {
    const rule = blankRule('composite', 'X'.repeat(40));
    if (rule.kind !== 'composite') throw new Error('a composite was asked for');
    const parts = rule.parts.map((part) => ({ ...part, rule: blankSimpleRule('ratio', part.id) }));
    const framework = withRule({ ...rule, parts });
    expect(draftFaults(framework).map(({ kind }) => kind)).toEqual(['weight-sum']);
  });

  it('[FE16] ids inside a rule fit, however long the owner’s is', () => {
    const owner = 'X'.repeat(40);
    const rules = KINDS.filter((kind) => kind !== 'checkpoints').map((kind) => {
      const rule = blankRule(kind, owner);
      return scoringRule.safeParse(rule).success;
    });
    expect(new Set(rules)).toEqual(new Set([true]));
    const measured = MEASURES.map((kind) => {
      const measure = blankMeasure(kind, owner);
      const rule = { kind: 'gatedRatio', measure, targetPpm: 1_000_000, gatePpm: 0 } as const;
      return scoringRule.safeParse(rule).success;
    });
    expect(measured).toEqual(MEASURES.map(() => true));
  });
});

describe('faults of a draft', () => {
  it('[FE17] gaps stand beside their node, the description or the sum', () => {
    const start = madeFramework([[1], []]);
    const gappy = [
      { kind: 'renamed', id: 'L0G0', name: '' },
      { kind: 'detailed', id: 'L0G0I0', change: { basis: '' } },
      { kind: 'described', change: { title: '' } },
    ] as const;
    const framework = gappy.reduce<Framework>(applyEdit, start);
    const places = placeFaults(framework, draftFaults(framework)).map(({ place }) => place);
    expect(places).toEqual([
      { at: 'description' },
      { at: 'node', id: 'L0G0' },
      { at: 'node', id: 'L0G0I0' },
      { at: 'node', id: 'L1' },
      { at: 'weights' },
    ]);
    const none = madeFramework([]);
    expect(placeFaults(none, draftFaults(none))[0]?.place).toEqual({ at: 'weights' });
  });

  it('[FE17] faults of rules, ids and grades stand where they can be put right', () => {
    const bad = withRule({
      kind: 'bands',
      bands: [
        { label: '甲', fromPpm: 0 },
        { label: '乙', fromPpm: 500_000 },
      ],
      guidance: '',
    });
    const framework = { ...bad, grades: [{ label: '优', fromMilli: 90_000 }] };
    const placed = placeFaults(framework, draftFaults(framework));
    expect(placed.map(({ fault, place }) => [fault.kind, place])).toEqual([
      ['weight-sum', { at: 'weights' }],
      ['bands-not-ordered', { at: 'node', id: 'L0G0I0' }],
      ['grades-not-to-zero', { at: 'description' }],
    ]);
  });

  it('[FE18] every kind of fault has a sentence of its own', () => {
    const indicator = 'A11';
    const plain = [
      'weight-finer-than-rounding',
      'measured-twice',
      'partly-above-whole',
      'tiers-not-ordered',
      'bands-not-ordered',
      'failures-not-counted',
      'units-differ',
    ] as const;
    const faults: readonly DraftFault[] = [
      ...plain.map((kind) => ({ kind, indicator })),
      ...(['duplicate-checkpoint', 'same-figure', 'duplicate-part'] as const).map((kind) => ({
        ...{ kind, indicator, id: 'x' },
      })),
      ...(['duplicate-grade', 'grades-not-descending'] as const).map((kind) => ({
        ...{ kind, label: '优' },
      })),
      { kind: 'duplicate-id', id: 'x' },
      { kind: 'cap-bars-unknown-grade', cap: 'c', label: '优' },
      { kind: 'grades-not-to-zero' },
      { kind: 'weight-sum', sumMilli: 0 },
      { kind: 'incomplete', path: ['title'] },
    ];
    const said = faults.map((fault) => sayFrameworkFault(fault, PRINTING));
    expect(new Set(said).size).toBe(faults.length);
    for (const line of said) expect(line).toMatch(/\p{Script=Han}{4}/u);
  });

  it('[FE18] sums and gaps are told with what is missing', () => {
    const say = (sumMilli: number) => sayFrameworkFault({ kind: 'weight-sum', sumMilli }, PRINTING);
    expect(say(101_000)).toBe('权重合计 101 分，应为 100 分，多出 1 分');
    expect(say(99_990)).toBe('权重合计 99.99 分，应为 100 分，还差 0.01 分');
    const gap = (...path: (string | number)[]) =>
      sayFrameworkFault({ kind: 'incomplete', path }, PRINTING);
    expect(gap('levels', 0, 'groups', 0, 'indicators')).toBe('还没有三级指标');
    expect(gap('levels', 0, 'name')).toContain('名称');
  });
});

it('[FE19] a trial gives the score and the steps of the same values on a phone', () => {
  const answers = (registers: Registers, kind: string): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(registers)
        .filter(([field]) => field.startsWith(`${kind}:`))
        .map(([field, [written]]) => [field.split(':')[2] ?? '', written?.value]),
    );
  const { rounding } = madeFramework([]);
  fc.assert(
    fc.property(anyAnswered(), ({ indicator, registers }) => {
      const trial = valuesOfTrial({
        findings: answers(registers, 'checkpoint') as Record<string, Finding>,
        figures: answers(registers, 'figure') as Record<string, number>,
        judged: answers(registers, 'score') as Record<string, number>,
        reason: '原因',
      });
      const onPhone = scoreIndicator(indicator, { registers }, { rounding });
      expect(scoreValues(indicator, trial, rounding)).toEqual(onPhone);
    }),
    SEED,
  );
});

/** A framework of a kind that has no places' rules yet. */
const ofKind = (kind: Framework['kind'] | undefined): Framework =>
  applyEdit(madeFramework([[1]]), { kind: 'described', change: { kind } });
const choose = (framework: Framework, pack: PolicyPack): Framework =>
  applyEdit(framework, { kind: 'described', change: rulesOf(pack, framework.kind) });

it('[FE22] a place’s grades, caps and watch are taken whole and known again', () => {
  for (const kind of ['exAnteAppraisal', 'projectEvaluation', undefined] as const) {
    for (const pack of POLICY_PACKS) {
      const framework = choose(ofKind(kind), pack);
      expect(framework.grades).toEqual(pack.gradeScheme.grades);
      expect(framework.ratingCaps ?? []).toEqual(pack.ratingCaps);
      expect(packOf(framework, pack.id)).toBe(pack);
      const known = packOf(framework, null);
      const change = rulesOf(pack, kind);
      expect(known === null ? null : rulesOf(known, kind)).toEqual(change);
      expect(draftFaults(framework).map(({ kind: fault }) => fault)).toEqual(['weight-sum']);
    }
  }
  expect(packOf(madeFramework([[1]]), 'ganzhou')).toBeNull();
});

const OF_HENAN = { least: 5, source: henanPack.panel?.source };

it('[FE22] choosing another place takes away a least number of members that it does not rule', () => {
  const there = choose(ofKind('exAnteAppraisal'), henanPack);
  expect(there.panelMembers).toEqual(OF_HENAN);
  expect(packOf(there, null)?.id).toBe('henan');
  const back = choose(there, nationalPack);
  expect(Object.keys(back)).not.toContain('panelMembers');
  expect(packOf(back, 'henan')?.id).not.toBe('henan');
});

it('[FE22] only the kinds that a place’s rule is about have it, also where the kind is changed', () => {
  const change = (framework: Framework, kind: Framework['kind'], chosen: string | null) =>
    applyEdit(framework, { kind: 'described', change: kindChange(framework, kind, chosen) });
  const evaluation = choose(ofKind('projectEvaluation'), henanPack);
  expect(Object.keys(evaluation)).not.toContain('panelMembers');
  const appraisal = change(evaluation, 'exAnteAppraisal', 'henan');
  expect(appraisal).toMatchObject({ kind: 'exAnteAppraisal', panelMembers: OF_HENAN });
  const again = change(appraisal, 'policyEvaluation', null);
  expect(again.kind).toBe('policyEvaluation');
  expect(Object.keys(again)).not.toContain('panelMembers');
  // Of no place's making: what it has is its own.
  const panelMembers = { least: 7, source: '某县办法' };
  const own = { ...appraisal, panelMembers };
  expect(change(own, 'policyEvaluation', 'henan')).toMatchObject({ panelMembers });
});

it('[FE23] a copy has its own id, title and version, and else is the template', () => {
  for (const template of TEMPLATES) {
    const copy = copyOf(template, { title: '本局体系', version: '1' });
    expect(copy.id).not.toBe(template.id);
    const { id, title, version } = template;
    expect({ ...copy, id, title, version }).toEqual(template);
    expect(draftFaults(copy)).toEqual([]);
  }
  const empty = emptyFramework();
  expect(readDraft(empty).ok).toBe(true);
  expect(empty.id).not.toBe(emptyFramework().id);
});

it('[FE35] a blank framework is graded, capped and watched as the national rules say', () => {
  const { grades, ratingCaps, secondLookMilli, panelMembers } = emptyFramework();
  const found = { grades, ratingCaps, secondLookMilli, panelMembers };
  expect(found).toEqual(rulesOf(nationalPack, undefined));
  const template = TEMPLATES.find(({ id }) => id === projectExpenditure2020.id);
  expect(template).toMatchObject({ grades, secondLookMilli });
  expect(packOf(emptyFramework(), null)?.id).toBe(nationalPack.id);
});
