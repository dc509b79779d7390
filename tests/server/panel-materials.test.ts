import { beforeAll, describe, expect, it } from 'vitest';
import type { SyncResponse } from '../../src/contract/sync';
import type { Evidence } from '../../src/domain/evidence/evidence';
import type { PanelPlace } from '../../src/domain/journal/panel-place';
import { conveningOf, panelPackage, personOf } from '../support/panel-maker';
import { runSql } from '../support/postgres';
import { sha256Text, testId } from '../support/test-device';
import { TestPhone } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const PACKAGE = { ...panelPackage(), assignment: testId(), nonce: testId() };
const scene = testScene({ package: PACKAGE });
const session = testId();
const whole: PanelPlace = { session, indicator: null };
const about = (indicator: string): PanelPlace => ({ session, indicator });

const phones = new Map<string, TestPhone>();
const phoneOf = (label: string): TestPhone => {
  const phone = phones.get(label);
  if (phone === undefined) throw new Error(`no phone of ${label}`);
  return phone;
};

async function enrolled(label: string, panel: PanelPlace | null): Promise<TestPhone> {
  const link = await scene.server.invite({ person: personOf(label) });
  const phone = await TestPhone.enrol(link, PACKAGE.assignment);
  phone.open(scene.digest, panel === null ? {} : { panel });
  return phone;
}

const PICTURES = ['d11', 'a11', 'whole', 'kept', 'late'].map((each) =>
  Buffer.from(`picture of ${each}`.padEnd(2000, '.')),
);
let taken: readonly Evidence[] = [];
const evidenceAt = (i: number): Evidence => {
  const found = taken[i];
  if (found === undefined) throw new Error('no such picture');
  return found;
};

const give = (phone: TestPhone, { sha256, size, mediaType }: Evidence): string =>
  sha256Text(phone.write('material.given', { sha256, size, mediaType, title: '示例照片' }));

const pathOf = (sha256: string): string =>
  `/api/assignments/${PACKAGE.assignment}/evidence/${sha256}`;

/** 200 where the bytes came, and are those; else the status of the refusal. */
async function read(label: string, i: number): Promise<number> {
  const answer = await phoneOf(label).fetch(pathOf(evidenceAt(i).sha256));
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.ok) expect(bytes.equals(PICTURES[i] ?? Buffer.from(''))).toBe(true);
  return answer.status;
}

const refusalOf = ({ refused }: SyncResponse): string | undefined => refused[0]?.problem.code;

beforeAll(async () => {
  for (const label of ['chair', 'scrutineer', 'e1', 'e2', 'e3', 'e4']) {
    phones.set(label, await enrolled(label, whole));
  }
  phones.set('camera', await enrolled('lead', null));
  phones.set('lead', await enrolled('lead', whole));
  phones.set('lead A11', await enrolled('lead', about('A11')));
  phones.set('lead D11', await enrolled('lead', about('D11')));
  phoneOf('chair').write('panel.convened', conveningOf(['e1', 'e2', 'e3']));
  const camera = phoneOf('camera');
  taken = PICTURES.map((bytes) => camera.capture(bytes, 'D11'));
  await camera.synced();
  for (const bytes of PICTURES.slice(0, 4)) expect((await camera.put(bytes)).status).toBe(200);
  phoneOf('e3').write('member.recused', { indicators: ['D11'], reason: '近亲属参与' });
  for (const label of ['chair', 'scrutineer', 'e1', 'e2', 'e3', 'e4']) {
    await phoneOf(label).synced();
  }
});

describe('materials for a panel', () => {
  it('[AU11] are the one thing for which a journal of a session is opened from outside of it', async () => {
    for (const label of ['lead', 'lead A11', 'lead D11']) {
      expect((await phoneOf(label).synced()).refused).toEqual([]);
    }
    for (const role of ['evaluator', 'agencyReviewer'] as const) {
      const phone = await scene.phone(role);
      phone.journal = testId();
      phone.lines.length = 0;
      phone.open(scene.digest, { panel: whole });
      expect(refusalOf(await phone.synced())).toBe('wrong-key');
    }
  });

  it('[PN133] nobody of a panel reads evidence before it is given', async () => {
    for (const label of ['chair', 'e1', 'e2', 'e3', 'e4']) {
      for (const i of [0, 1, 2, 3])
        expect([label, i, await read(label, i)]).toEqual([label, i, 404]);
    }
  });

  it('[PN133] the bytes are read by who may read the journal that gives them, and no others', async () => {
    give(phoneOf('lead D11'), evidenceAt(0));
    give(phoneOf('lead A11'), evidenceAt(1));
    give(phoneOf('lead'), evidenceAt(2));
    for (const label of ['lead', 'lead A11', 'lead D11']) await phoneOf(label).synced();
    const readBy = async (label: string) => Promise.all([0, 1, 2, 3].map((i) => read(label, i)));
    for (const label of ['chair', 'e1', 'e2']) {
      expect([label, await readBy(label)]).toEqual([label, [200, 200, 200, 404]]);
    }
    // Left D11.
    expect(await readBy('e3')).toEqual([404, 200, 200, 404]);
    // Sits in no session.
    expect(await readBy('e4')).toEqual([404, 404, 404, 404]);
    expect(await readBy('scrutineer')).toEqual([403, 403, 403, 403]);
  });

  it('[PN133] an exchange brings who gave what, and to who left an indicator nothing of it', async () => {
    const seenBy = async (label: string) =>
      (await phoneOf(label).synced({ segments: [] })).segments.map(({ journal }) => journal);
    const [camera, lead, a11, d11] = ['camera', 'lead', 'lead A11', 'lead D11'].map(
      (label) => phoneOf(label).journal,
    );
    expect(await seenBy('e1')).toEqual(expect.arrayContaining([lead, a11, d11]));
    expect(await seenBy('e1')).not.toContain(camera);
    expect(await seenBy('e3')).toEqual(expect.arrayContaining([lead, a11]));
    expect(await seenBy('e3')).not.toContain(d11);
    expect(await seenBy('e4')).toEqual([phoneOf('e4').journal]);
  });

  it('[PN135] a part of the bytes is read, so that a phone can go on where it was cut off', async () => {
    const fetchPart = (range: string) =>
      phoneOf('e1').fetch(pathOf(evidenceAt(2).sha256), { headers: { range } });
    const part = await fetchPart('bytes=500-1999');
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 500-1999/2000');
    expect(Buffer.from(await part.arrayBuffer())).toEqual(PICTURES[2]?.subarray(500));
    expect((await fetchPart('bytes=2000-')).status).toBe(416);
  });

  it('[PN133] nothing is given that nobody captured, and nothing by who is not the lead', async () => {
    const unnamed = { ...evidenceAt(3), sha256: sha256Text('never captured') };
    give(phoneOf('lead'), unnamed);
    await phoneOf('lead').synced();
    expect((await phoneOf('e1').fetch(pathOf(unnamed.sha256))).status).toBe(404);
    for (const label of ['chair', 'e1']) {
      give(phoneOf(label), evidenceAt(3));
      // Nor does it help to say that one captured it.
      phoneOf(label).write('evidence.captured', { evidence: evidenceAt(3) });
      expect((await phoneOf(label).synced()).refused).toEqual([]);
      expect(await read(label, 3)).toBe(404);
    }
  });

  it('[PN133] a personal record is nobody’s to give, though somebody calls it evidence', async () => {
    const camera = phoneOf('camera');
    const record = Buffer.from(JSON.stringify({ v: 1, said: '示例谈话' }));
    const evidence = camera.capture(record, 'D11');
    await camera.synced();
    expect((await camera.put(record)).status).toBe(200);
    give(phoneOf('lead'), evidence);
    await phoneOf('lead').synced();
    const ask = () => phoneOf('e1').fetch(pathOf(evidence.sha256));
    expect((await ask()).status).toBe(200);
    const { sha256, size } = evidence;
    camera.write('record.kept', { record: { sha256, size } });
    await camera.synced();
    const { rows } = await runSql(
      scene.server.databaseUrl ?? '',
      `select count(*)::int as names from evidence_names where sha256 = '${sha256}'`,
    );
    expect(rows).toEqual([{ names: 2 }]);
    expect((await ask()).status).toBe(404);
  });

  it('[PN134] to give counts nothing as evidence: not at the desk, and nothing is waited for', async () => {
    const url = scene.server.databaseUrl ?? '';
    const { rows } = await runSql(
      url,
      `select count(*)::int as names from evidence_names n
        join journals j on j.journal = n.journal
        join members m on m.person = j.person and m.assignment = j.assignment
       where j.panel_session is not null and m.role = 'leadEvaluator'`,
    );
    expect(rows).toEqual([{ names: 0 }]);
    // Captured, and its bytes have not come.
    give(phoneOf('lead'), evidenceAt(4));
    const { wanted, refused } = await phoneOf('lead').synced();
    expect([wanted, refused]).toEqual([[], []]);
    expect(await read('e1', 4)).toBe(404);
    expect((await phoneOf('camera').put(PICTURES[4] ?? Buffer.from(''))).status).toBe(200);
    expect(await read('e1', 4)).toBe(200);
  });

  it('[PN133] they are not read any more once they are taken back, or by who left', async () => {
    const lead = phoneOf('lead');
    const [given = ''] = lead.lines.filter((line) => line.includes(evidenceAt(2).sha256));
    lead.write('material.takenBack', { material: sha256Text(given) });
    await lead.synced();
    expect([await read('e1', 2), await read('e1', 1)]).toEqual([404, 200]);
    const e2 = phoneOf('e2');
    e2.write('member.recused', { indicators: null, reason: '曾任该单位顾问' });
    await e2.synced();
    expect([await read('e2', 0), await read('e2', 1)]).toEqual([404, 404]);
    expect(await read('e1', 0)).toBe(200);
  });

  it('[PN139] who sits in a panel brings what the lead gave it, and no other work of the lead', async () => {
    const lead = phoneOf('lead');
    give(lead, evidenceAt(3));
    const given = await lead.segment(lead.lines.length - 1);
    const camera = phoneOf('camera');
    camera.capture(Buffer.from('one more'), 'D11');
    const captured = await camera.segment(camera.lines.length - 1);
    const answer = await phoneOf('chair').synced({ segments: [given, captured] });
    expect(answer.refused.map(({ segment, problem }) => [segment, problem.code])).toEqual([
      [1, 'wrong-key'],
    ]);
    expect(await read('e1', 3)).toBe(200);
    const fresh = await enrolled('lead', about('D11'));
    give(fresh, evidenceAt(3));
    const opening = await fresh.segment();
    expect((await phoneOf('chair').synced({ segments: [opening] })).refused).toEqual([]);
  });
});
