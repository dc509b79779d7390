import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../src/domain/framework/framework';
import type { OpenedVote } from '../../src/domain/panel/ballot';
import { panelResult } from '../../src/domain/panel/panel-result';
import type { BallotState } from '../../src/domain/panel/panel-state';
import { quarantineOf } from '../../src/store/quarantine';
import { readJournals } from '../../src/store/read-journals';
import { canonicalText } from '../../src/trust/canonical';
import { BlindPanel, IN_SESSION } from '../support/blind-panel';
import { panelPackage, personOf } from '../support/panel-maker';
import { testId } from '../support/test-device';
import { testScene } from '../support/test-scene';

const PACKAGE = { ...panelPackage(), assignment: testId(), nonce: testId() };
const { assignment } = PACKAGE;
const scene = testScene({ package: PACKAGE });
let panel: BlindPanel;

beforeAll(async () => {
  panel = new BlindPanel(scene.server);
  await panel.begin();
  await panel.seal();
});

const stored = (type: string) =>
  scene.server.deps.db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .select(['e.hash', 'e.seq', 'e.line', 'j.journal', 'j.person'])
    .where('e.type', '=', type)
    .orderBy('e.seq')
    .execute();

/** What a phone's fold sets aside, by person and reason. */
const asideOn = async (label: string) =>
  (await panel.stateOn(label)).setAside.map(({ type, person, reason }) => [type, person, reason]);

/** Whether a vote with this salt was sealed under a digest; `undefined` leaves the salt out. */
function digestWith(person: string, vote: object, salt: string | undefined): string {
  const { session, round } = panel.place;
  const text = canonicalText({
    assignment,
    person,
    round,
    session,
    vote,
    ...(salt === undefined ? {} : { salt }),
  });
  return createHash('sha256').update(`takan-vote-v1\n${text}`).digest('hex');
}

/** Every score that the indicator of a vote may have been given, by whoever knows all but the score. */
function scoresThatFit(
  { votes, person }: BallotState,
  { vote }: OpenedVote,
  salts: readonly (string | undefined)[],
) {
  const weight = indicatorsOf(PACKAGE.framework).find(
    ({ id }) => id === vote.indicator,
  )?.weightMilli;
  const digest = votes.find(({ indicator }) => indicator === vote.indicator)?.digest;
  const fitting: number[] = [];
  for (let scoreMilli = 0; scoreMilli <= (weight ?? 0); scoreMilli += 1) {
    const tried = { ...vote, scoreMilli };
    if (salts.some((salt) => digestWith(person, tried, salt) === digest)) fitting.push(scoreMilli);
  }
  return fitting;
}

/** e1 opens another score, another reason and another salt than what was sealed. */
async function revealOtherwise() {
  const { hash } = await panel.ballot('e1', 'e1');
  const [first, second] = (await panel.opened('e1')).votes;
  if (first === undefined || second === undefined) throw new Error('two votes were sealed');
  const { vote, salt } = first;
  const written = [];
  for (const opened of [
    { vote: { ...vote, scoreMilli: vote.scoreMilli + 1 }, salt },
    { vote: { ...vote, reason: `${vote.reason}。` }, salt },
    { vote, salt: second.salt },
  ]) {
    const body = { ballot: hash, opened: [opened, second] };
    written.push(await panel.act('e1', { type: 'ballot.revealed', body }));
  }
  await panel.sync('e1', ...IN_SESSION);
  return written;
}

describe('what is opened of a sealed ballot', () => {
  it('[PN109] nothing before the close: it is refused, and nothing of it is kept', async () => {
    await panel.reveal('e3');
    expect(await panel.trySync('e3')).toMatchObject({ kind: 'level', refused: 1 });
    const { writer } = panel.phone('e3');
    const aside = await quarantineOf(writer, assignment);
    expect(aside.map(({ code, direction }) => [code, direction])).toEqual([
      ['round-not-closed', 'sent'],
    ]);
    expect(await stored('ballot.revealed')).toEqual([]);
    await panel.close();
    await panel.sync('e3', ...IN_SESSION);
    for (const label of IN_SESSION) {
      expect(await asideOn(label)).toEqual([
        ['ballot.revealed', personOf('e3'), 'round-not-closed'],
      ]);
      expect((await panel.ballot('e3', label)).opened).toEqual([]);
    }
    expect(await quarantineOf(writer, assignment)).toEqual([]);
  });

  it('[PN107] who knows all of a vote but its score and salt finds no score that fits', async () => {
    await panel.reveal('e2');
    await panel.reveal('e3');
    await panel.sync('e2', 'e3', 'chair');
    const ballot = await panel.ballot('e1', 'chair');
    const own = (await panel.opened('e1')).votes;
    const others = [await panel.ballot('e2', 'chair'), await panel.ballot('e3', 'chair')];
    const known = others.flatMap(({ opened }) => opened.map(({ salt }) => salt));
    expect(known).toHaveLength(4);
    const blank = [undefined, '', 'A'.repeat(43), panel.session, ballot.hash, ...known];
    for (const vote of own) {
      const rest = own.filter((each) => each !== vote).map(({ salt }) => salt);
      expect(scoresThatFit(ballot, vote, [...blank, ...rest])).toEqual([]);
      // The same search finds the score at once where the salt is known, …
      expect(scoresThatFit(ballot, vote, [...blank, vote.salt])).toEqual([vote.vote.scoreMilli]);
      // … or had been left out.
      const { indicator } = vote.vote;
      const bare = digestWith(ballot.person, vote.vote, undefined);
      const unsalted = { ...ballot, votes: [{ indicator, digest: bare }] };
      expect(scoresThatFit(unsalted, vote, blank)).toEqual([vote.vote.scoreMilli]);
    }
  });

  it('[PN108] a reveal of another score, reason or salt is set aside with whose it was, and counts for nothing', async () => {
    const written = await revealOtherwise();
    for (const label of IN_SESSION) {
      const state = await panel.stateOn(label);
      const mismatches = state.setAside.filter(({ reason }) => reason === 'reveal-mismatch');
      expect(mismatches.map(({ hash, person }) => [label, hash, person])).toEqual(
        written.map(({ hash }) => [label, hash, personOf('e1')]),
      );
      expect((await panel.ballot('e1', label)).opened).toEqual([]);
      expect(state.rounds[0]?.stage).toBe('closed');
      expect(panelResult(state, PACKAGE.framework).total).toBeNull();
    }
    await panel.reveal('e1');
    await panel.sync('e1', ...IN_SESSION);
    for (const label of IN_SESSION) {
      const { indicators, total } = panelResult(await panel.stateOn(label), PACKAGE.framework);
      const scores = indicators.map(({ score }) => score.ok && score.value.score.toFraction());
      // (1.357 + 1.246 + 1.479) ÷ 3 and (2.473 + 2.579 + 2.357) ÷ 3.
      expect([label, scores, total?.toFraction()]).toEqual([
        ...[label, ['2041/1500', '7409/3000'], '11491/3000'],
      ]);
    }
  });

  it('[PN108] it stays where it was written: in its journal on every phone and at the server', async () => {
    const { hash } = await panel.ballot('e1', 'chair');
    const own = (await stored('ballot.revealed')).filter(({ line }) => line.includes(hash));
    expect(own.map(({ person }) => person)).toEqual(Array(4).fill(personOf('e1')));
    const [last] = own.slice(-1);
    const audit = await scene.server.deps.db
      .selectFrom('audit')
      .select('detail')
      .where('action', '=', 'segment.kept')
      .where('subject', '=', last?.journal ?? '')
      .execute();
    expect(audit.map(({ detail }) => detail)).toContainEqual(
      expect.objectContaining({ to: last?.seq }),
    );
    for (const label of IN_SESSION) {
      const held = await readJournals(panel.phone(label).writer, assignment);
      const hashes = held.flatMap(({ entries }) => entries.map((each) => each.hash));
      expect(hashes, label).toEqual(expect.arrayContaining(own.map((each) => each.hash)));
    }
  });
});
