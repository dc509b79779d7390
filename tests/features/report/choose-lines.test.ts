import { describe, expect, it } from 'vitest';
import { pointsLedger } from '../../../src/domain/report/points-ledger';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { chooseLines, FIRST_CHOICE } from '../../../src/features/report/ledger/choose-lines';
import { knownScene } from '../../support/report-scene';

function lines() {
  const { history, lead } = knownScene();
  lead.act('checkpoint.assessed', { indicator: 'A12', checkpoint: 'A12-1', finding: 'partly' });
  lead.act('checkpoint.assessed', { indicator: 'A21', checkpoint: 'A21-1', finding: 'notMet' });
  const { framework } = history.package;
  const evaluation = history.fold();
  return pointsLedger(framework, evaluation, scoreEvaluation(framework, evaluation)).lines;
}

const ids = (of: ReturnType<typeof chooseLines>) => of.map(({ indicator }) => indicator.id);

describe('what of the ledger is looked at', () => {
  it('[PR65] is first what lost points, the most first, without a reason too', () => {
    expect(ids(chooseLines(lines(), FIRST_CHOICE))).toEqual(['B12', 'A21', 'A12']);
    const inOrder = { ...FIRST_CHOICE, order: 'framework' } as const;
    expect(ids(chooseLines(lines(), inOrder))).toEqual(['A12', 'A21', 'B12']);
  });

  it('[PR65] is found by a part of its name or its id, in small letters too', () => {
    const all = { ...FIRST_CHOICE, show: 'all' } as const;
    expect(ids(chooseLines(lines(), { ...all, text: ' b12 ' }))).toEqual(['B12']);
    expect(ids(chooseLines(lines(), { ...all, text: '执行率' }))).toEqual(['B12']);
    expect(chooseLines(lines(), { ...all, text: '没有这样的' })).toEqual([]);
    expect(chooseLines(lines(), all)).toHaveLength(lines().length);
  });
});
