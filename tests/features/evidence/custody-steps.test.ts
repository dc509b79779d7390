import { expect, it } from 'vitest';
import { custodySteps, holdersOf } from '../../../src/features/evidence/viewer/custody-steps';
import { RING_WORDS } from '../../../src/text/viewer-words';
import { sha256Of } from '../../support/made-ids';

const PICTURE = sha256Of('picture');
const NAMES: Readonly<Record<string, string>> = { a: '马某', b: '李某' };
const nameOf = (person: string): string => NAMES[person] ?? person;

it('[EV27] names once each person whose phone signed for these very bytes', () => {
  const copies = [
    { person: 'a', evidence: [sha256Of('another'), PICTURE] },
    { person: 'a', evidence: [PICTURE] },
    { person: 'b', evidence: [sha256Of('another')] },
  ];
  const holders = holdersOf(copies, PICTURE, nameOf);
  expect(holders).toEqual(['马某']);
  const steps = custodySteps({ isHere: true, holders, isHeld: false });
  expect(steps.map(({ has }) => has)).toEqual([true, true, false]);
  expect(steps[1]?.words).toBe(RING_WORDS.second(['马某']));
  expect(steps[1]?.words).toContain('马某');
});

it('[EV27] claims no second copy that nobody signed for', () => {
  const holders = holdersOf([{ person: 'a', evidence: [] }], PICTURE, nameOf);
  const steps = custodySteps({ isHere: false, holders, isHeld: true });
  expect(steps.map(({ has }) => has)).toEqual([false, false, true]);
  expect(steps[1]?.words).toBe(RING_WORDS.noSecond);
});
