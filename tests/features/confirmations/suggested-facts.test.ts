import { expect, it } from 'vitest';
import { foldForScoring } from '../../../src/domain/journal/fold-for-scoring';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { suggestedFacts } from '../../../src/features/confirmations/suggested-facts';
import { HistoryMaker } from '../../support/journal-maker';
import { sha256Of } from '../../support/made-ids';

const CHECK = {
  ...{ visit: null, site: 'S1', unit: '张', note: '', feeds: null },
  evidence: [sha256Of('photo')],
};

function suggestions(fill: (history: HistoryMaker) => void) {
  const history = new HistoryMaker();
  fill(history);
  const { package: pkg, packageDigest, journals } = history;
  const { evaluation } = foldForScoring({ package: pkg, packageDigest, journals });
  const scores = scoreEvaluation(pkg.framework, evaluation);
  const work = { assignment: pkg.assignment, pkg, packageDigest, journals, evaluation, scores };
  return suggestedFacts({ ...work, keys: new Map() }, history.fold());
}

it('[CO12] suggests checks that differ, money that did not arrive and documents that are missing', () => {
  const found = suggestions((history) => {
    const anna = history.device('anna');
    const counted = { plannedMilli: 10_000, accountedMilli: 10_000 };
    anna.onSite('quantity.checked', {
      ...CHECK,
      ...counted,
      check: 'K1',
      name: '长椅',
      foundMilli: 8000,
    });
    anna.onSite('quantity.checked', {
      ...CHECK,
      ...counted,
      check: 'K2',
      name: '路灯',
      foundMilli: 10_000,
    });
    anna.onSite('fund.traced', {
      ...{ step: 'M1', visit: null, site: null, from: '县财政局', to: '园林局', toLevel: 'unit' },
      ...{ isLowest: false, sentFen: 120_000, arrivedFen: 100_000, arrivedOn: null },
      ...{ note: '', evidence: [] },
    });
    anna.onSite('document.noted', {
      ...{ document: 'D1', name: '竣工验收报告', state: 'missing', receivedAt: null, copies: 0 },
      ...{ trueCopy: false, note: '', evidence: [] },
    });
  });
  expect(found.map(({ key, text }) => [key, text])).toEqual([
    ['check:K1', '长椅：计划 10 张，账面 10 张，实地清点 8 张，相差 2 张。'],
    ['fund:M1', '县财政局拨付园林局：拨出 1,200.00 元，实收 1,000.00 元。'],
    ['document:D1', '应提供的资料“竣工验收报告”未提供。'],
  ]);
  expect(found[0]?.evidence).toEqual([sha256Of('photo')]);
});

it('[CO13] suggests points taken off with their reasons and the evidence of the indicator', () => {
  const found = suggestions((history) => {
    const anna = history.device('anna');
    anna.capture('photo', { indicator: 'C31', site: 'S1' });
    anna.act('score.judged', { indicator: 'C31', scoreMilli: 1000 });
    anna.act('deduction.explained', { indicator: 'C31', reason: '养护记录不全' });
  });
  expect(found.map(({ key, evidence }) => [key, evidence])).toEqual([
    ['deduction:C31', [sha256Of('photo')]],
  ]);
  expect(found[0]?.text).toContain('养护记录不全');
});
