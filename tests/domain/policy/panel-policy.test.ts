import { describe, expect, it } from 'vitest';
import { POLICY_PACKS } from '../../../src/domain/catalogue/policy-packs';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { framework } from '../../../src/domain/framework/framework';
import { exAnteTriggers } from '../../../src/domain/policy/ex-ante';
import { monitoringPoints } from '../../../src/domain/policy/monitoring';
import { panelMembersOf } from '../../../src/domain/policy/panel-policy';
import { canonicalText } from '../../../src/trust/canonical';
import { policyPackOf } from '../../support/policy-pack-of';

const henan = policyPackOf('henan');

describe('河南', () => {
  it('[PP50] a new project above 500万 is appraised; at 500万 a person is asked', () => {
    const decide = (budgetFen: number) => exAnteTriggers(henan, { newlyAdded: true, budgetFen });
    expect(decide(500_000_001).required).toBe('yes');
    expect(decide(500_000_000)).toMatchObject({
      required: 'no',
      triggers: [{ restsOnReading: true }],
    });
    expect(exAnteTriggers(henan, { newlyAdded: false, budgetFen: 900_000_000 }).required).toBe(
      'no',
    );
    expect(henan.exAnte.results).toContain('partialSupport');
    expect(henan.exAnte.results).toHaveLength(4);
  });

  it('[PP50] monitoring falls in August', () => {
    expect(monitoringPoints(henan, 2026)).toEqual([{ from: '2026-08-01', to: '2026-08-31' }]);
  });

  it('[PP51] a panel of five for what is appraised beforehand; no other place rules it', () => {
    expect(panelMembersOf(henan, 'exAnteAppraisal')).toEqual({
      least: 5,
      source: henan.panel?.source,
    });
    expect(henan.panel?.source).toContain('事前绩效评估');
    for (const kind of ['projectEvaluation', 'policyEvaluation', undefined] as const) {
      expect(panelMembersOf(henan, kind)).toBeUndefined();
    }
    const ruling = POLICY_PACKS.filter(({ panel }) => panel !== null).map(({ id }) => id);
    expect(ruling).toEqual(['henan']);
    expect(panelMembersOf(policyPackOf('national'), 'exAnteAppraisal')).toBeUndefined();
  });

  it('[PP51] a framework says it where a place was chosen that rules it, and is the same without', () => {
    const without = framework.parse(projectExpenditure2020);
    expect(canonicalText(without)).toBe(canonicalText(projectExpenditure2020));
    const panelMembers = panelMembersOf(henan, 'exAnteAppraisal');
    expect(framework.parse({ ...without, panelMembers }).panelMembers).toEqual(panelMembers);
    const none = { ...without, panelMembers: { least: 0, source: '示例' } };
    expect(framework.safeParse(none).success).toBe(false);
  });
});
