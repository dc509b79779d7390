import { expect, it } from 'vitest';
import { ballot, checkVotes, type Vote } from '../../../src/domain/panel/ballot';

const ASKED = [
  { indicator: 'A11', weightMilli: 4000 },
  { indicator: 'B11', weightMilli: 6000 },
];
const vote = (indicator: string, scoreMilli: number, reason = ''): Vote => ({
  ...{ indicator, scoreMilli, reason },
});

it('[PN20] a ballot is whole when every indicator asked for is scored within its weight', () => {
  expect(checkVotes([vote('B11', 6000), vote('A11', 0, '未立项')], ASKED)).toEqual([]);
});

it.each([
  ['what is not scored, which is not zero', [vote('A11', 4000)], 'notScored', 'B11'],
  ['a score above the weight', [vote('A11', 4001), vote('B11', 6000)], 'aboveWeight', 'A11'],
  [
    'points taken without a reason',
    [vote('A11', 3999, ' '), vote('B11', 6000)],
    'reasonMissing',
    'A11',
  ],
  [
    'an indicator scored twice',
    [vote('A11', 4000), vote('A11', 4000), vote('B11', 6000)],
    'twice',
    'A11',
  ],
  [
    'an indicator that was not asked for',
    [vote('A11', 4000), vote('B11', 6000), vote('C11', 0)],
    'notAsked',
    'C11',
  ],
] as const)('[PN21] it is not whole with %s', (_, votes, kind, indicator) => {
  expect(checkVotes(votes, ASKED)).toEqual([{ kind, indicator }]);
});

it('[PN22] its form takes whole thousandths of points alone, and no further field', () => {
  const id = 'AAAAAAAAAAAAAAAAAAAAAA';
  const made = { v: 1, assignment: id, session: id, round: 1, person: id, votes: [vote('A11', 1)] };
  expect(ballot.safeParse(made).success).toBe(true);
  for (const wrong of [
    { ...made, votes: [] },
    { ...made, votes: [vote('A11', 0.5)] },
    { ...made, votes: [vote('A11', -1)] },
    { ...made, round: 0 },
    { ...made, weight: 1 },
  ]) {
    expect(ballot.safeParse(wrong).success).toBe(false);
  }
});

it('[PN23] in a further round a changed score needs a reason, an unchanged one does not', () => {
  const asked = [{ indicator: 'A11', weightMilli: 4000, beforeMilli: 3000 }];
  expect(checkVotes([vote('A11', 4000)], asked)).toEqual([
    { kind: 'changeUnexplained', indicator: 'A11' },
  ]);
  expect(checkVotes([vote('A11', 4000, '补充了批复文件')], asked)).toEqual([]);
  expect(
    checkVotes([vote('A11', 4000)], [{ indicator: 'A11', weightMilli: 4000, beforeMilli: 4000 }]),
  ).toEqual([]);
});
