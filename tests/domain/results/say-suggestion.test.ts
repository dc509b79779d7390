import fc from 'fast-check';
import { expect, it } from 'vitest';
import { POLICY_PACKS } from '../../../src/domain/catalogue/policy-packs';
import { budgetSuggestion, type JudgedResult } from '../../../src/domain/results/budget-suggestion';
import { saySuggestion } from '../../../src/text/budget-words';
import { policyPackOf } from '../../support/policy-pack-of';

const WAN = 1_000_000;
const said = (place: string, result: Partial<JudgedResult>) => {
  const pack = policyPackOf(place);
  const judged = { evaluatedBy: 'fiscal', grade: '中', facts: {}, ...result } as const;
  return saySuggestion(budgetSuggestion(pack, judged), pack);
};

it('[BS6] 盐池 中 is told as a suggestion with range, amounts and article', () => {
  const lines = said('yanchi', { evaluatedYearFen: 421 * WAN, nextYearFen: 300 * WAN });
  expect(lines).toEqual([
    '按等级“中”',
    '建议：按被评价年度预算的一定比例扣减下年度预算；被评价年度预算的 10% 至 30%；扣减 42.1 至 126.3 万元；下年度安排 173.7 至 257.9 万元',
    '原则上',
    '《关于盐池县2022-2023年预算绩效管理情况说明》一（四）',
  ]);
});

it('[BS6] 开江 names its three batches, 赣州 its caps, 龙川 its exemption, each with the article', () => {
  const text = (place: string, result: Partial<JudgedResult>) => said(place, result).join('\n');
  expect(text('kaijiang', { grade: '差' })).toMatch(/追减、收回、反馈整改绩效目标/);
  const capped = text('ganzhou', { grade: '优', evaluatedYearFen: 100, outturnFen: 80 });
  expect(capped).toMatch(/预算执行率 80%，低于 85%，不得评为“优”/);
  const facts = { livelihood: true, personalSubsidy: true };
  const spared = text('longchuan', { evaluatedBy: 'key', facts });
  expect(spared).toMatch(/建议：不扣减/);
  expect(spared).toMatch(/龙府办〔2021〕22号/);
});

it('[BS6] no words order anything, whatever the result', () => {
  const anyResult = fc.record({
    evaluatedBy: fc.constantFrom('fiscal', 'key', 'departmental'),
    grade: fc.constantFrom('优', '良', '中', '低', '差', null),
    facts: fc.constantFrom({}, { livelihood: true, personalSubsidy: true }),
    evaluatedYearFen: fc.nat(1_000_000_000),
    nextYearFen: fc.nat(1_000_000_000),
  });
  fc.assert(
    fc.property(fc.constantFrom(...POLICY_PACKS), anyResult, (pack, result) => {
      const suggestion = budgetSuggestion(pack, result);
      const lines = saySuggestion(suggestion, pack);
      const heads = lines.filter((line) => line.startsWith('建议：') || line.startsWith('先补充'));
      expect(heads.length).toBeGreaterThanOrEqual(Math.min(1, suggestion.uses.length));
      expect(lines.join('')).not.toMatch(/必须|应当|责令|决定扣减/);
    }),
    { seed: 20261127, numRuns: 200 },
  );
});
