import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import type { Act } from '../../src/domain/journal/act';
import type { PanelAct } from '../../src/domain/panel/panel-act';
import { openBallot, sealVotes } from '../../src/trust/ballot-seal';
import { voteOf } from './panel-maker';
import {
  enrolTestDevice,
  type makeTestKey,
  type TestDevice,
  TestJournal,
  testId,
} from './test-device';

/** People of a panel, as a demonstration package names them. */
export const panelPeople = () => ({
  chair: testId(),
  scrutineer: testId(),
  experts: [testId(), testId(), testId()],
});
export type PanelPeople = ReturnType<typeof panelPeople>;

/** How a session differs from one of three experts over D11 alone. */
export interface PanelWish {
  /** What is scored, each judged as a whole. */
  readonly indicators?: readonly string[];
  /** A further journal of the first expert's device, opened for another session or the evaluation. */
  readonly stray?: 'another-session' | 'evaluation';
}

/** A panel's session with its devices, and the act that takes its score into the evaluation. */
export interface BundledPanel {
  readonly devices: readonly TestDevice[];
  /** Those of the session, and the stray one. */
  readonly journals: readonly TestJournal[];
  readonly stray: TestJournal | null;
  readonly adopted: Act;
}

/** 25/3 points. */
const GIVEN = [8000, 8000, 9000] as const;
const REASON = '效果尚未完全显现';

function strayOf(wish: PanelWish, pkg: AssignmentPackage, device: TestDevice): TestJournal | null {
  if (wish.stray === undefined) return null;
  const stray = new TestJournal(device);
  const place = { panel: { session: testId(), indicator: null } };
  stray.open(pkg, wish.stray === 'another-session' ? place : {});
  return stray;
}

/** Three experts score from the convening to the minutes, each on a device of their own. */
export async function makeBundledPanel(
  bureau: Awaited<ReturnType<typeof makeTestKey>>,
  pkg: AssignmentPackage,
  people: PanelPeople,
  wish: PanelWish = {},
): Promise<BundledPanel> {
  const { assignment } = pkg;
  const { indicators = ['D11'] } = wish;
  const session = testId();
  const enrol = (person: string, role: TestDevice['role']) =>
    enrolTestDevice(bureau, person, '演示专家', role);
  const devices = [
    await enrol(people.chair, 'panelChair'),
    await enrol(people.scrutineer, 'scrutineer'),
  ];
  for (const person of people.experts) devices.push(await enrol(person, 'expert'));
  const journals = devices.map((device) => new TestJournal(device));
  for (const each of journals) each.open(pkg, { panel: { session, indicator: null } });
  const [chair, scrutineer, ...experts] = journals;
  if (chair === undefined || scrutineer === undefined) throw new Error('a panel has custodians');
  const write = (of: TestJournal, act: PanelAct) => {
    const others = journals.filter((each) => each !== of);
    return of.append(act, Object.fromEntries(others.map((j) => [j.journal, j.lines.length - 1])));
  };
  const convened = write(chair, {
    type: 'panel.convened',
    body: {
      ...{ kind: 'materialReview', title: '材料评审', pledge: '独立评分', rounds: 1, quorum: null },
      parts: [{ id: 'all', name: '专家组', weightPpm: 1_000_000, indicators: [...indicators] }],
      members: people.experts.map((person) => ({
        ...{ person, field: '业务', part: 'all', weightPpm: null },
      })),
      ...{ aggregation: { kind: 'mean' }, aggregationSource: '' },
      divergence: { spreadPpm: null, fromMeanPpm: null },
    },
  });
  write(scrutineer, { type: 'custody.taken', body: {} });
  const custodians = { chair: chair.device.device, scrutineer: scrutineer.device.device };
  const ballots = [];
  for (const [i, expert] of experts.entries()) {
    write(expert, { type: 'pledge.signed', body: { convening: convened.hash } });
    const votes = indicators.map((each) => voteOf(each, GIVEN[i] ?? 0, REASON));
    const of = { assignment, session, round: 1, person: expert.device.person };
    const ballot = { v: 1 as const, ...of, votes };
    const seed = Buffer.from(`seed ${i}`.padEnd(32, '.')).toString('base64url');
    const digests = await sealVotes(ballot, seed);
    const body = { round: 1, votes: digests, envelope: 'sealed', custodians };
    const sealed = write(expert, { type: 'ballot.sealed', body });
    ballots.push({ expert, sealed, opened: await openBallot(ballot, seed) });
  }
  const named = ballots.map(({ sealed }) => sealed.hash).sort();
  const closed = write(chair, {
    type: 'round.closed',
    body: { round: 1, ballots: named, absent: [] },
  });
  for (const { expert, sealed, opened } of ballots) {
    write(expert, { type: 'ballot.revealed', body: { ballot: sealed.hash, opened } });
  }
  const minutes = write(chair, {
    type: 'minutes.drawn',
    body: {
      ...{ convening: convened.hash, closes: [closed.hash], leftOut: [] },
      ...{ present: [...people.experts], opinion: '同意。' },
    },
  });
  const score = { num: '25', den: '3' };
  const scores = indicators.map((indicator) => ({ indicator, score, reason: REASON }));
  const body = { session, minutes: minutes.hash, scores };
  const [expert] = experts;
  const stray = expert === undefined ? null : strayOf(wish, pkg, expert.device);
  return {
    ...{ devices, stray, journals: stray === null ? journals : [...journals, stray] },
    adopted: { type: 'panelScores.adopted', body },
  };
}
