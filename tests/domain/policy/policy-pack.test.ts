import { describe, expect, it } from 'vitest';
import { GRADE_SCHEMES } from '../../../src/domain/catalogue/grade-schemes';
import { POLICY_PACKS } from '../../../src/domain/catalogue/policy-packs';
import { checkPolicyPack } from '../../../src/domain/policy/check-policy-pack';
import { exAnteTriggers } from '../../../src/domain/policy/ex-ante';
import { gatesFor } from '../../../src/domain/policy/gate';
import { type PolicyPack, policyPack } from '../../../src/domain/policy/policy-pack';
import { policyPackOf } from '../../support/policy-pack-of';

/** Every object inside that has an id, or is a ground: these are the items that must be sourced. */
function itemsOf(value: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (value === null || typeof value !== 'object') return [];
  const own = value as Record<string, unknown>;
  const inside = Object.values(own).flatMap(itemsOf);
  return 'id' in own || 'ground' in own ? [own, ...inside] : inside;
}

describe('built-in packs', () => {
  it.each(POLICY_PACKS)('[PP30] $id fits the schema, survives JSON and has no fault', (pack) => {
    expect(policyPack.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
    expect(checkPolicyPack(pack)).toEqual([]);
  });

  it('[PP31] the places, the nation and Guangdong', () => {
    expect(POLICY_PACKS.map(({ id }) => id)).toEqual([
      'national',
      'guangdong',
      'shizhu',
      'yanchi',
      'longchuan',
      'kaijiang',
      'ganzhou',
      'henan',
    ]);
    for (const { gradeScheme } of POLICY_PACKS) expect(GRADE_SCHEMES).toContain(gradeScheme);
    expect(policyPackOf('longchuan').gradeScheme.id).toBe('guangdong');
  });

  it.each([
    ['shizhu', '石柱县2020年预算绩效管理工作开展情况说明'],
    ['yanchi', '关于盐池县2022-2023年预算绩效管理情况说明'],
    ['longchuan', '龙府办〔2021〕22号'],
    ['kaijiang', '开江县2021年'],
    ['ganzhou', '2020年赣州市预算绩效管理工作开展情况说明'],
    ['national', '财预〔2020〕10号'],
    ['henan', '河南省'],
  ])('[PP31] each item of %s names its document', (place, title) => {
    const { gradeScheme, ...pack } = policyPackOf(place);
    const items = itemsOf(Object.values(pack));
    expect(items.length).toBeGreaterThan(0);
    for (const { source } of items) expect(source).toContain(title);
    expect(gradeScheme.source).toMatch(/第十八条|广东/);
    const wholes = [pack.monitoring, pack.sampling, pack.feedback, pack.batches, pack.panel];
    for (const whole of wholes) if (whole) expect(whole.source).toContain(title);
  });

  it('[PP32] a place that the code does not know is decided from its data', () => {
    const made: PolicyPack = {
      ...policyPackOf('guangdong'),
      id: 'example-county',
      title: '示例县',
      exAnte: {
        triggers: [
          {
            id: 'example-300',
            when: [
              {
                kind: 'figure',
                figure: 'budgetFen',
                limit: { value: 300, inclusive: false, stated: true, wording: '超过3元' },
              },
            ],
            inPrinciple: false,
            source: '示例',
          },
        ],
        results: ['support', 'reject'],
      },
      gates: [
        {
          id: 'example-gate',
          stages: ['library'],
          requirement: 'exAnteSupported',
          applies: [],
          blocks: [{ kind: 'exAnteResult', among: ['none', 'reject'] }],
          source: '示例',
        },
      ],
    };
    const read = policyPack.parse(JSON.parse(JSON.stringify(made)));
    expect(exAnteTriggers(read, { budgetFen: 301 }).required).toBe('yes');
    expect(exAnteTriggers(read, { budgetFen: 300 }).required).toBe('no');
    expect(gatesFor(read, { exAnteResult: 'reject' })[0]?.state).toBe('blocked');
  });
});

describe('faults', () => {
  const { ratingCaps, resultUses, calendar, ...rest } = policyPackOf('longchuan');
  const cap = { id: 'c', rate: 'budgetExecutionRate', belowPpm: 1, source: '示例' } as const;
  const use = resultUses[0];
  const item = calendar[0];
  const pack = (part: Partial<PolicyPack>): PolicyPack => ({
    ...rest,
    ratingCaps: [],
    resultUses: [],
    calendar: [],
    ...part,
  });

  it('[PP43] an id that stands twice, also across kinds', () => {
    const twice = pack({ ratingCaps: [{ ...cap, id: 'longchuan-expired', barred: '优' }] });
    expect(checkPolicyPack(twice)).toEqual([{ kind: 'duplicate-id', id: 'longchuan-expired' }]);
  });

  it('[PP43] a grade that the scheme does not have, and a cap on the worst', () => {
    const strange = pack({
      ratingCaps: [
        { ...cap, id: 'c1', barred: '优秀' },
        { ...cap, id: 'c2', barred: '差' },
      ],
      resultUses: use ? [{ ...use, grades: ['及格'] }] : [],
    });
    expect(checkPolicyPack(strange)).toEqual([
      { kind: 'unknown-grade', id: 'c1', label: '优秀' },
      { kind: 'unknown-grade', id: 'longchuan-key-result', label: '及格' },
      { kind: 'nothing-below-barred', id: 'c2', label: '差' },
    ]);
  });

  it('[PP43] a range and months that run backwards', () => {
    const range = { kind: 'reduceRange', leastPpm: 300_000, mostPpm: 100_000 } as const;
    const time = {
      kind: 'months',
      fromMonth: 10,
      toMonth: 8,
      endIncluded: true,
      stated: true,
      wording: '10-8月',
    } as const;
    const backwards = pack({
      resultUses: use ? [{ ...use, consequence: range }] : [],
      calendar: item ? [{ ...item, time }] : [],
    });
    expect(checkPolicyPack(backwards)).toEqual([
      { kind: 'range-reversed', id: 'longchuan-key-result' },
      { kind: 'months-reversed', id: 'longchuan-ex-ante' },
    ]);
  });
});
