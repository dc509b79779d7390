import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RightsEntry, SessionRights } from '../../../src/domain/panel/session-rights';
import { conveningOf, personOf, SESSION } from '../../support/panel-maker';

const SEED = 20_261_126;
const CLOSE = 'c'.repeat(64);
const CONVENING = 'a'.repeat(64);

const by = (label: string, role: RightsEntry['role'], type: string, body: object, hash = '') => ({
  ...{ session: SESSION, person: personOf(label), role, type, body, hash },
});

const CONVENED = by('chair', 'panelChair', 'panel.convened', conveningOf(['e1']), CONVENING);
const CLOSED = by(
  'chair',
  'panelChair',
  'round.closed',
  { round: 1, ballots: ['b'.repeat(64)], absent: [] },
  CLOSE,
);
const drawn = (label: string, role: RightsEntry['role']) =>
  by(label, role, 'minutes.drawn', {
    ...{ convening: CONVENING, closes: [CLOSE], leftOut: [] },
    ...{ present: [personOf('e1')], opinion: '同意' },
  });

const mayTeam = (entries: readonly RightsEntry[]): boolean =>
  new SessionRights(entries).mayRead(
    { person: personOf('lead'), role: 'leadEvaluator' },
    {
      ...{ session: SESSION, indicator: 'D11' },
      writer: { person: personOf('e1'), role: 'expert' },
    },
  );

describe('the right of the team to read a session', () => {
  it('[AU14] is given by convening, close and minutes in whichever order they come', () => {
    const all = [CONVENED, CLOSED, drawn('chair', 'panelChair')];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (entries) => {
        expect(mayTeam(entries)).toBe(true);
      }),
      { seed: SEED },
    );
    for (const missing of all) expect(mayTeam(all.filter((each) => each !== missing))).toBe(false);
  });

  it('[AU14] is not given by minutes of somebody else, nor over a close of somebody else', () => {
    expect(mayTeam([CONVENED, CLOSED, drawn('e1', 'expert')])).toBe(false);
    const closedByOther = { ...CLOSED, person: personOf('other') };
    expect(mayTeam([CONVENED, closedByOther, drawn('chair', 'panelChair')])).toBe(false);
  });
});
