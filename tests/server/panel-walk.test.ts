import { beforeAll, describe, expect, it } from 'vitest';
import { sealAndSign } from '../../src/cli/rehearse/seal-and-sign';
import type { DeskPanelsResponse } from '../../src/contract/desk-panels';
import { unpackBundle } from '../../src/documents/bundle-archive';
import { panelResult } from '../../src/domain/panel/panel-result';
import type { PanelState } from '../../src/domain/panel/panel-state';
import { appendAct } from '../../src/store/append';
import { draftsOf } from '../../src/store/drafts';
import {
  type BallotToOpen,
  forceBallot,
  revealBallot,
  unwrapBallot,
} from '../../src/store/panel/open-ballot';
import { readPanels } from '../../src/store/panel/read-panel';
import { sealBallot } from '../../src/store/panel/seal-ballot';
import { readJournals } from '../../src/store/read-journals';
import { syncAssignment } from '../../src/sync/engine';
import { entriesOf, takeEntries } from '../../src/sync/handover/small-parcel';
import { takerOf } from '../../src/sync/handover/take-handover';
import { verifyBundle } from '../../src/trust/bundle/verify-bundle';
import { canonicalText } from '../../src/trust/canonical';
import { AdoptingLead, drawMinutes } from '../support/adopting-lead';
import { DeskClient } from '../support/desk-client';
import { PEOPLE } from '../support/journal-maker';
import {
  conveningOf,
  type PanelLabel,
  panelPackage,
  personOf,
  voteOf,
} from '../support/panel-maker';
import { makeServedPhone, sessionOf } from '../support/served-phone';
import { sha256Text, testId } from '../support/test-device';
import { testScene } from '../support/test-scene';

const PACKAGE = { ...panelPackage(), assignment: testId(), nonce: testId() };
const scene = testScene({ package: PACKAGE });
const { assignment } = PACKAGE;
const session = testId();
const panel = { session, indicator: null };
const FIRST_ROUND = { assignment, session, round: 1 };
const SECRET = '缺少竣工验收资料';
/** 0.45 of the first indicator's points, three of the second's. */
const FAR_PPM = 150_000;

type Served = Awaited<ReturnType<typeof makeServedPhone>>;
const phones = new Map<string, Served>();
const EVERYBODY = ['chair', 'scrutineer', 'e1', 'e2', 'e3'] as const;

const phoneOf = (label: PanelLabel): Served => {
  const phone = phones.get(label);
  if (phone === undefined) throw new Error(`no phone of ${label}`);
  return phone;
};

async function sync(...labels: readonly PanelLabel[]): Promise<void> {
  for (const label of labels) {
    const { kind } = await syncAssignment(phoneOf(label), assignment);
    if (kind !== 'level') throw new Error(`${label}: ${kind}`);
  }
}

async function stateOn(label: PanelLabel): Promise<PanelState> {
  const { writer } = phoneOf(label);
  const [first] = await readPanels(writer, assignment, writer.person);
  if (first === undefined) throw new Error(`no session on the phone of ${label}`);
  return first.state;
}

const act = (label: PanelLabel, type: 'custody.taken' | 'pledge.signed', body: object) =>
  appendAct(phoneOf(label).writer, { assignment, panel, act: { type, body } as never });

/** The ballot of somebody, as another phone has it. */
async function ballotOf(author: PanelLabel, on: PanelLabel): Promise<BallotToOpen> {
  const { rounds, members } = await stateOn(on);
  const ballot = rounds[0]?.ballots.find(({ person }) => person === personOf(author));
  if (ballot === undefined) throw new Error('no such ballot');
  return { place: FIRST_ROUND, ballot, members };
}

async function seal(label: PanelLabel, points: readonly [number, number?]): Promise<void> {
  const { writer, identity } = phoneOf(label);
  const votes = points.map((milli, i) => voteOf(i === 0 ? 'A11' : 'D11', milli ?? 0, SECRET));
  const sealed = await sealBallot(
    writer,
    FIRST_ROUND,
    votes,
    await stateOn(label),
    identity.bureauKey,
  );
  expect(sealed.ok).toBe(true);
}

let desk: DeskClient | null = null;

/** What the desk's meeting screen shows, as the server sent it. */
async function atDesk(): Promise<string> {
  desk ??= await DeskClient.setUp(scene.server);
  const answer = await desk.get(`/assignments/${assignment}/panels`);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** Everything in clear that a phone holds of the assignment. */
async function clearOn(label: PanelLabel): Promise<string> {
  const { writer } = phoneOf(label);
  return JSON.stringify([
    await readJournals(writer, assignment),
    await draftsOf(writer, assignment),
  ]);
}

beforeAll(async () => {
  for (const label of EVERYBODY) {
    const link = await scene.server.invite({ person: personOf(label) });
    phones.set(label, await makeServedPhone(link));
  }
});

describe('a session from the convening to the result, on real stores and a real server', () => {
  it('[PN40] [PN43] everybody reads the convening, pledges, and the scrutineer takes custody', async () => {
    const divergence = { spreadPpm: null, fromMeanPpm: FAR_PPM };
    const body = conveningOf(['e1', 'e2', 'e3'], { divergence });
    const convened = await appendAct(phoneOf('chair').writer, {
      ...{ assignment, panel, act: { type: 'panel.convened', body } },
    });
    await sync('chair', 'scrutineer');
    await act('scrutineer', 'custody.taken', {});
    await sync('scrutineer', 'e1', 'e2', 'e3');
    for (const label of ['e1', 'e2', 'e3'] as const) {
      await act(label, 'pledge.signed', { convening: convened.hash });
    }
    await appendAct(phoneOf('e2').writer, {
      ...{ assignment, panel },
      act: { type: 'member.recused', body: { indicators: ['D11'], reason: '近亲属参与' } },
    });
    await sync('e1', 'e2', 'e3', ...EVERYBODY);
    const { members, setAside } = await stateOn('chair');
    expect(setAside).toEqual([]);
    expect(members.map(({ hasPledged }) => hasPledged)).toEqual([true, true, true]);
  });

  it('[PN113] a ballot longer than an entry takes is told as that, and nothing of it is kept', async () => {
    const { writer, identity } = phoneOf('e1');
    const votes = Array.from({ length: 100 }, (_, i) => voteOf(`A${i}`, 0, '缺'.repeat(2000)));
    const sealed = await sealBallot(
      writer,
      FIRST_ROUND,
      votes,
      await stateOn('e1'),
      identity.bureauKey,
    );
    expect(sealed).toEqual({ ok: false, error: 'too-long' });
    expect(await draftsOf(writer, assignment)).toEqual({});
    expect((await stateOn('e1')).rounds[0]?.ballots).toEqual([]);
  });

  it('[PN48] [PN84] until the close no other phone, nor the desk, holds a score, a reason or what opens one', async () => {
    await seal('e1', [1000, 3000]);
    await seal('e2', [2000]);
    await seal('e3', [1500, 4000]);
    await sync('e1', 'e2', 'e3', ...EVERYBODY);
    const [round] = (await stateOn('chair')).rounds;
    expect(round).toMatchObject({ stage: 'open' });
    expect(round?.ballots).toHaveLength(3);
    const shown = await atDesk();
    expect(shown).not.toContain(SECRET);
    expect(JSON.parse(shown)).toMatchObject({
      sessions: [{ stage: 'open', sealed: 3, expected: 3, hasCustody: true, result: null }],
    });
    const seeds = await Promise.all(
      (['e1', 'e2', 'e3'] as const).map(async (label) => {
        const drafts = await draftsOf(phoneOf(label).writer, assignment);
        const [text = '{}'] = Object.values(drafts);
        return { label, seed: (JSON.parse(text) as { seed: string }).seed };
      }),
    );
    for (const reader of EVERYBODY) {
      const clear = await clearOn(reader);
      for (const { label, seed } of seeds) {
        if (label !== reader) expect(clear, reader).not.toContain(seed);
      }
      if (reader === 'chair' || reader === 'scrutineer') expect(clear).not.toContain(SECRET);
    }
  });

  it('[PN46] [PN50] [PN52] the close is made, two open their ballots, and both custodians the third', async () => {
    const [round] = (await stateOn('chair')).rounds;
    const ballots = (round?.ballots ?? []).map(({ hash }) => hash).sort();
    await appendAct(phoneOf('chair').writer, {
      ...{ assignment, panel },
      act: { type: 'round.closed', body: { round: 1, ballots, absent: [] } },
    });
    await sync('chair', ...EVERYBODY);
    for (const label of ['e1', 'e2'] as const) {
      const opened = await revealBallot(phoneOf(label).writer, await ballotOf(label, label));
      expect(opened.ok).toBe(true);
    }
    await sync('e1', 'e2', 'chair');
    const chair = phoneOf('chair');
    const toUnwrap = await ballotOf('e3', 'chair');
    const alone = await forceBallot(chair.writer, toUnwrap, chair.unlocked.exchange);
    expect(alone).toEqual({ ok: false, error: 'not-unwrapped' });
    await unwrapBallot(chair.writer, toUnwrap, chair.unlocked.exchange, '会后离席');
    await sync('chair', 'scrutineer');
    const scrutineer = phoneOf('scrutineer');
    const toForce = await ballotOf('e3', 'scrutineer');
    const forced = await forceBallot(scrutineer.writer, toForce, scrutineer.unlocked.exchange);
    expect(forced.ok).toBe(true);
    await sync('scrutineer', ...EVERYBODY);
    const state = await stateOn('chair');
    expect(state.setAside).toEqual([]);
    expect(state.rounds[0]?.stage).toBe('complete');
  });

  it('[PN53] [PN61] [PN84] every phone and the desk compute the same, and who left an indicator holds nothing of it', async () => {
    for (const label of ['chair', 'scrutineer', 'e1', 'e3'] as const) {
      const { indicators, total } = panelResult(await stateOn(label), PACKAGE.framework);
      const scores = indicators.map(({ score }) => score.ok && score.value.score.toFraction());
      // (1 + 2 + 1.5) ÷ 3 and (3 + 4) ÷ 2.
      expect([label, scores, total?.toString()]).toEqual([label, ['3/2', '7/2'], '5']);
    }
    const { sessions } = JSON.parse(await atDesk()) as DeskPanelsResponse;
    expect(sessions[0]?.result).toMatchObject({
      total: '5',
      signals: [{ kind: 'sealedTogether' }],
    });
    expect(sessions[0]?.result?.indicators.map(({ score }) => score)).toEqual(['1.5', '3.5']);
    const own = panelResult(await stateOn('e2'), PACKAGE.framework);
    expect(own.indicators.map(({ indicator }) => indicator)).toEqual(['A11']);
    const journals = await readJournals(phoneOf('e2').writer, assignment);
    const opened = journals.flatMap(({ entries }) =>
      entries.filter(({ entry }) => /revealed|forced/.test(entry.type)),
    );
    expect(opened.length).toBe(3);
    expect(JSON.stringify(opened)).not.toContain('D11');
  });

  it('[PN114] the desk marks whose score lies far from the mean, and knows people by their ids', async () => {
    const { sessions } = JSON.parse(await atDesk()) as DeskPanelsResponse;
    const [shown] = sessions;
    expect(shown?.members.map(({ person }) => person)).toEqual(['e1', 'e2', 'e3'].map(personOf));
    // 1, 2 and 1.5 about 1.5; and 3 and 4 about 3.5, of an indicator that is worth more.
    expect(shown?.result?.indicators.map(({ indicator, far }) => [indicator, far])).toEqual([
      ['A11', [true, true, false]],
      ['D11', [false, false, false]],
    ]);
  });

  it('[PN95] a member’s phone takes nothing in of an indicator that the member left', async () => {
    const parcel = await entriesOf(phoneOf('chair').writer, assignment);
    const apart = parcel.segments.filter(({ lines }) =>
      lines[0]?.includes('"panel":{"indicator":"D11"'),
    );
    const taker = await takerOf(sessionOf(phoneOf('e2')));
    if (taker === null) throw new Error('e2 is not enrolled');
    const taken = await takeEntries(taker, assignment, parcel);
    const refused = taken.ok ? taken.value.refused : [];
    const journals = apart.map(({ journal }) => journal);
    expect(journals.length).toBeGreaterThan(0);
    expect(refused).toEqual(journals.map((id) => ({ id, code: 'not-permitted' })));
  });
});

describe('the result in the evaluation, and its report', () => {
  let lead: AdoptingLead;

  it('[PN79] [PN98] the lead evaluator reads the whole session once minutes are drawn, and takes its scores', async () => {
    lead = await AdoptingLead.enrol(await scene.server.invite({ person: PEOPLE.lead }), PACKAGE);
    await lead.sync();
    const { state } = await lead.session();
    expect(state).toMatchObject({ convening: { title: '材料评审' }, minutes: [] });
    expect(JSON.stringify((await lead.work()).journals)).not.toContain(SECRET);
    const present = [personOf('e1'), personOf('e3')];
    await drawMinutes(phoneOf('chair').writer, await stateOn('chair'), FIRST_ROUND, present);
    await sync('chair');
    await lead.sync();
    expect(await lead.evaluate()).toEqual([
      { indicator: 'D11', score: { num: '7', den: '2' }, reason: SECRET },
    ]);
    expect((await lead.work()).scores.printed).toBe('83.50');
  });

  it('[PN89] its bundle holds the session, and a stranger computes the score again from the ballots', async () => {
    await sealAndSign(lead.phone, assignment);
    expect(await lead.sync()).toBe('level');
    const manifest = (await lead.work()).evaluation.sealed[0]?.manifest;
    const report = sha256Text(canonicalText(manifest));
    const answer = await desk?.get(`/assignments/${assignment}/reports/${report}/bundle`);
    const unpacked = unpackBundle(new Uint8Array((await answer?.arrayBuffer()) ?? []));
    if (!unpacked.ok) throw new Error(unpacked.error.code);
    const files = unpacked.value;
    const { log: vkey } = lead.phone.identity.invitation;
    expect((await verifyBundle(files, { vkey })).outcome).toBe('holds');
    const [ballots] = Object.keys(manifest?.panels?.[0]?.journals ?? {});
    files.delete(`journals/${ballots}.jsonl`);
    expect((await verifyBundle(files, { vkey })).outcome).toBe('fails');
  });
});
