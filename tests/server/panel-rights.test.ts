import { beforeAll, describe, expect, it } from 'vitest';
import type { SyncResponse } from '../../src/contract/sync';
import type { Role } from '../../src/domain/assignment/role';
import type { PanelPlace } from '../../src/domain/journal/panel-place';
import { type PanelLabel, panelPackage, personOf } from '../support/panel-maker';
import { runSql } from '../support/postgres';
import { sha256Text, testId } from '../support/test-device';
import { TestPhone } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const PACKAGE = { ...panelPackage(), assignment: testId(), nonce: testId() };
const scene = testScene({ package: PACKAGE });
const session = testId();
const DIGEST = 'd'.repeat(64);
const ENVELOPE = 'sealed-envelope-of-an-expert';
const SECRET = '缺少竣工验收资料，扣分';

const phones = new Map<string, TestPhone>();
const phoneOf = (label: PanelLabel): TestPhone => {
  const phone = phones.get(label);
  if (phone === undefined) throw new Error(`no phone of ${label}`);
  return phone;
};

/** An enrolled phone with an open journal in the session, or about one indicator of it. */
async function enrolled(label: PanelLabel, panel: PanelPlace | null): Promise<TestPhone> {
  const link = await scene.server.invite({ person: personOf(label) });
  const phone = await TestPhone.enrol(link, PACKAGE.assignment);
  phone.open(scene.digest, panel === null ? {} : { panel });
  return phone;
}

const common: PanelPlace = { session, indicator: null };

beforeAll(async () => {
  for (const label of ['chair', 'scrutineer', 'e1', 'e2', 'e3', 'e4'] as const) {
    phones.set(label, await enrolled(label, common));
  }
});

const seenBy = async (phone: TestPhone): Promise<readonly string[]> =>
  (await phone.synced({ segments: [] })).segments.map(({ journal }) => journal);

const refusalOf = ({ refused }: SyncResponse): string | undefined => refused[0]?.problem.code;

function convene(members: readonly PanelLabel[]): void {
  phoneOf('chair').write('panel.convened', {
    ...{ kind: 'materialReview', title: '材料评审', rounds: 1, quorum: null, pledge: '独立评分' },
    parts: [{ id: 'all', name: '专家组', weightPpm: 1_000_000, indicators: ['A11', 'D11'] }],
    members: members.map((label) => ({
      ...{ person: personOf(label), field: '业务', part: 'all', weightPpm: null },
    })),
    ...{ aggregation: { kind: 'mean' }, aggregationSource: '' },
    divergence: { spreadPpm: null, fromMeanPpm: null },
  });
}

const seal = (phone: TestPhone): string =>
  phone.write('ballot.sealed', {
    ...{ round: 1, votes: [{ indicator: 'A11', digest: DIGEST }], envelope: ENVELOPE },
    custodians: { chair: phoneOf('chair').device, scrutineer: phoneOf('scrutineer').device },
  });

const reveal = (phone: TestPhone, ballot: string): string =>
  phone.write('ballot.revealed', {
    ballot: sha256Text(ballot),
    opened: [
      { vote: { indicator: 'A11', scoreMilli: 1500, reason: SECRET }, salt: 'A'.repeat(43) },
    ],
  });

const close = (ballots: readonly string[]): string =>
  phoneOf('chair').write('round.closed', {
    ...{ round: 1, ballots: ballots.map(sha256Text), absent: [] },
  });

/** Every row of every table, as text. */
async function wholeDatabase(): Promise<string> {
  const url = scene.server.databaseUrl ?? '';
  const tables = await runSql(
    url,
    `select table_name from information_schema.tables where table_schema = 'public'`,
  );
  const texts: string[] = [];
  for (const { table_name: name } of tables.rows) {
    texts.push(JSON.stringify((await runSql(url, `select * from "${name}"`)).rows));
  }
  return texts.join('\n');
}

describe('journals of a panel session', () => {
  it('[AU13] a member brings the convening before the server has heard of the session', async () => {
    convene(['e1', 'e2', 'e3']);
    const carried = await phoneOf('chair').segment();
    const { refused } = await phoneOf('e1').synced({ segments: [carried] });
    expect(refused).toEqual([]);
    expect(await seenBy(phoneOf('e2'))).toContain(phoneOf('chair').journal);
  });

  it('[AU9] are read by chair, members and scrutineer, and by nobody else', async () => {
    for (const label of ['scrutineer', 'e1', 'e2', 'e3'] as const) await phoneOf(label).synced();
    for (const label of ['chair', 'scrutineer', 'e1', 'e2'] as const) {
      expect(await seenBy(phoneOf(label)), label).toContain(phoneOf('e3').journal);
    }
    const outsiders: readonly Role[] = ['leadEvaluator', 'evaluator', 'agencyReviewer'];
    const team = await Promise.all(outsiders.map((role) => scene.phone(role)));
    for (const each of team) expect(await seenBy(each)).toContain(phoneOf('chair').journal);
    for (const other of [phoneOf('e4'), await enrolled('other', null), ...team]) {
      const isOfTeam = team.includes(other);
      const seen = await seenBy(other);
      for (const [label, { journal }] of phones) {
        const isOwn = journal === other.journal;
        if (!isOwn && !(isOfTeam && label === 'chair')) expect(seen).not.toContain(journal);
      }
    }
  });

  it('[AU9] are not read by another chair who convenes the same session', async () => {
    const other = await enrolled('other', common);
    const [convened = ''] = phoneOf('chair').lines.slice(1);
    const { body } = JSON.parse(convened) as { body: object };
    other.write('panel.convened', body);
    expect((await other.synced()).refused).toEqual([]);
    expect(await seenBy(other)).toEqual([other.journal]);
  });

  it('[AU11] are opened by nobody of the team who hands it no materials', async () => {
    const evaluator = await scene.phone('evaluator');
    evaluator.journal = testId();
    evaluator.lines.length = 0;
    evaluator.open(scene.digest, { panel: common });
    expect(refusalOf(await evaluator.synced())).toBe('wrong-key');
  });

  it('[AU12] take no opening before the close, in no table, and take it afterwards', async () => {
    const e1 = phoneOf('e1');
    const ballot = seal(e1);
    await e1.synced();
    const from = e1.lines.length;
    reveal(e1, ballot);
    const early = await e1.segment(from);
    expect(refusalOf(await e1.synced({ segments: [early] }))).toBe('round-not-closed');
    const before = await wholeDatabase();
    expect(before).toContain(ENVELOPE);
    expect(before).not.toContain(SECRET);
    close([ballot]);
    await phoneOf('chair').synced();
    expect((await e1.synced({ segments: [early] })).refused).toEqual([]);
    expect(await wholeDatabase()).toContain(SECRET);
  });

  it('[AU12] take no opening of a ballot that the close does not name', async () => {
    const e2 = phoneOf('e2');
    const ballot = seal(e2);
    reveal(e2, ballot);
    expect(refusalOf(await e2.synced())).toBe('round-not-closed');
  });

  it('[AU10] what is opened of an indicator is kept from who left it', async () => {
    const e3 = phoneOf('e3');
    e3.write('member.recused', { indicators: ['D11'], reason: '近亲属参与' });
    await e3.synced();
    const apart = await enrolled('e1', { session, indicator: 'D11' });
    await apart.synced();
    expect(await seenBy(phoneOf('e2'))).toContain(apart.journal);
    const seen = await seenBy(e3);
    expect(seen).toContain(phoneOf('e1').journal);
    expect(seen).not.toContain(apart.journal);
  });

  it('[AU10] who left the session receives nothing of it any more', async () => {
    const e3 = phoneOf('e3');
    e3.write('member.recused', { indicators: null, reason: '曾任该单位顾问' });
    await e3.synced();
    expect(await seenBy(e3)).toEqual([e3.journal]);
  });

  it('[AU14] the team reads all of it once the chair drew minutes over what was closed', async () => {
    const lead = await scene.phone('leadEvaluator');
    const chair = phoneOf('chair');
    const apart = await enrolled('e1', { session, indicator: 'D11' });
    await apart.synced();
    const isOpen = async () => {
      const seen = await seenBy(lead);
      return [phoneOf('e1').journal, apart.journal].map((journal) => seen.includes(journal));
    };
    const [closed = ''] = chair.lines.filter((line) => line.includes('"round.closed"'));
    const draw = (closes: readonly string[]) =>
      chair.write('minutes.drawn', {
        ...{ convening: DIGEST, closes, leftOut: [], present: [personOf('e1')], opinion: '同意' },
      });
    draw([DIGEST]);
    await chair.synced();
    expect(await isOpen()).toEqual([false, false]);
    draw([sha256Text(closed)]);
    await chair.synced();
    expect(await isOpen()).toEqual([true, true]);
    expect(await seenBy(phoneOf('e3'))).toEqual([phoneOf('e3').journal]);
  });
});
