import { beforeAll, describe, expect, it } from 'vitest';
import { fail } from '../../src/domain/kernel/result';
import { appendAct } from '../../src/store/append';
import { readDeletions } from '../../src/store/deletion-log';
import { heldCounts } from '../../src/store/held-counts';
import { FILE_PART_BYTES } from '../../src/store/package-files';
import { heldMaterial, heldMaterials, materialBytes } from '../../src/store/panel/material-files';
import { readMaterialNotes } from '../../src/store/panel/material-notes';
import { materialStates } from '../../src/store/panel/material-states';
import { readPanels } from '../../src/store/panel/read-panel';
import { dropUnwanted } from '../../src/store/panel/wanted-materials';
import { syncAssignment } from '../../src/sync/engine';
import { entriesOf, takeEntries } from '../../src/sync/handover/small-parcel';
import { takerOf } from '../../src/sync/handover/take-handover';
import { keepMaterials } from '../../src/sync/keep-materials';
import { type FileCarrier, httpFileCarrier } from '../../src/sync/package-file-carrier';
import { readDelivery } from '../../src/sync/read-delivery';
import { conveningOf, panelPackage, personOf } from '../support/panel-maker';
import { makeServedPhone, type ServedPhone, sessionOf } from '../support/served-phone';
import { photo } from '../support/store-phone';
import { sha256Text, testId } from '../support/test-device';
import { testScene } from '../support/test-scene';

const PACKAGE = { ...panelPackage(), assignment: testId(), nonce: testId() };
const scene = testScene({ package: PACKAGE });
const { assignment } = PACKAGE;
const session = testId();

/** Three parts, of which the last is short. */
const LARGE = new TextEncoder().encode('large picture '.repeat(80_000));
const SMALL = new TextEncoder().encode('small picture');
const LATE = new TextEncoder().encode('a picture that comes late');
const LARGE_SHA = sha256Text('large picture '.repeat(80_000));
const SMALL_SHA = sha256Text('small picture');
const LATE_SHA = sha256Text('a picture that comes late');

const phones = new Map<string, ServedPhone>();
const phoneOf = (label: string): ServedPhone => {
  const phone = phones.get(label);
  if (phone === undefined) throw new Error(`no phone of ${label}`);
  return phone;
};

async function sync(...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    const { kind } = await syncAssignment(phoneOf(label), assignment);
    if (kind !== 'level') throw new Error(`${label}: ${kind}`);
  }
}

type Act = Parameters<typeof appendAct>[1]['act'];
const act = (label: string, made: Act, indicator: string | null = null) =>
  appendAct(phoneOf(label).writer, { assignment, act: made, panel: { session, indicator } });

const give = (sha256: string, size: number, indicator: string | null) =>
  act(
    'lead',
    {
      type: 'material.given',
      body: { sha256, size, mediaType: 'image/jpeg', title: '示例照片' },
    },
    indicator,
  );

async function seenOn(label: string) {
  const { writer } = phoneOf(label);
  const [first] = await readPanels(writer, assignment, writer.person);
  return first?.state.materials ?? [];
}

/** Where the materials that lie before somebody are, the first given first. */
async function statesOn(label: string) {
  const lying = (await seenOn(label)).filter(({ takenBack }) => takenBack === null);
  const { of } = await materialStates(phoneOf(label).writer, lying);
  return lying.map(({ hash }) => of.get(hash));
}

/** The way to the server, with what a test does to it. */
function carrierOf(
  label: string,
  instead: (part: number) => ReturnType<FileCarrier['range']> | null = () => null,
) {
  const { origin } = phoneOf(label).identity.invitation;
  const real = httpFileCarrier({ origin, of: 'evidence', fetch });
  const asked: number[] = [];
  const carrier: FileCarrier = {
    range: (token, wanted, signal) => {
      asked.push(wanted.start / FILE_PART_BYTES);
      return instead(wanted.start / FILE_PART_BYTES) ?? real.range(token, wanted, signal);
    },
  };
  return { carrier, asked };
}

function keep(label: string, carrier = carrierOf(label).carrier) {
  const { writer, transport, session: own } = phoneOf(label);
  const deps = { writer, transport, signer: writer.signer, session: own, carrier };
  return keepMaterials(deps, new AbortController().signal);
}

const textOf = async (label: string, sha256: string): Promise<string | undefined> =>
  (await materialBytes(phoneOf(label).writer, { sha256, mediaType: 'image/jpeg' }))?.text();

beforeAll(async () => {
  for (const label of ['lead', 'chair', 'scrutineer', 'e1', 'e2', 'e3']) {
    const link = await scene.server.invite({ person: personOf(label) });
    phones.set(label, await makeServedPhone(link));
  }
  const { writer } = phoneOf('lead');
  for (const bytes of [LARGE, SMALL]) await appendAct(writer, photo(assignment, bytes));
  await sync('lead');
  await act('chair', { type: 'panel.convened', body: conveningOf(['e1', 'e2', 'e3']) });
  await sync('chair', 'lead');
});

describe('materials on the phones of a panel', () => {
  it('[PN134] giving leaves nothing to send but the entry, on the phone of the lead too', async () => {
    const { writer } = phoneOf('lead');
    const before = await readDelivery(writer, assignment);
    await give(LARGE_SHA, LARGE.length, 'A11');
    await give(SMALL_SHA, SMALL.length, null);
    // Somebody else's picture, whose bytes are not on this phone.
    await give(LATE_SHA, LATE.length, 'D11');
    const outcome = await syncAssignment(phoneOf('lead'), assignment);
    expect(outcome).toMatchObject({ kind: 'level', missing: 0, sentEvidence: 0 });
    const after = await readDelivery(writer, assignment);
    expect(after.ownEvidence).toEqual(before.ownEvidence);
    expect(await heldCounts(writer.db)).toMatchObject({ files: 2, filesHeld: 2 });
  });

  it('[PN135] they come in parts, go on after a cut, and lie encrypted', async () => {
    await sync('e1');
    expect((await seenOn('e1')).map(({ indicator }) => indicator)).toEqual(['A11', null, 'D11']);
    const cut = carrierOf('e1', (part) =>
      part === 2 ? Promise.resolve(fail({ kind: 'offline' } as const)) : null,
    );
    expect(await keep('e1', cut.carrier)).toBe(3);
    expect(await heldMaterial(phoneOf('e1').writer.db, LARGE_SHA)).toMatchObject({
      ...{ parts: 2, verified: false },
    });
    expect(await textOf('e1', LARGE_SHA)).toBeUndefined();
    const whole = carrierOf('e1');
    expect(await keep('e1', whole.carrier)).toBe(1);
    // Once the last part, once the small one, once what the server does not hold.
    expect([cut.asked, whole.asked]).toEqual([
      [0, 1, 2],
      [2, 0, 0],
    ]);
    expect(await textOf('e1', LARGE_SHA)).toBe(new TextDecoder().decode(LARGE));
    expect(await textOf('e1', SMALL_SHA)).toBe('small picture');
    const { db } = phoneOf('e1').writer;
    for (const { bytes } of await db.materialParts.toArray()) {
      expect(bytes.suite).toBe('A256GCM');
      expect(await bytes.bytes.text()).not.toContain('picture');
    }
  });

  it('[PN134] they are no evidence of who fetched them: nothing is offered, counted or sent', async () => {
    const { writer } = phoneOf('e1');
    expect(await heldCounts(writer.db)).toMatchObject({ files: 0, filesHeld: 0 });
    const { ownEvidence } = await readDelivery(writer, assignment);
    expect(ownEvidence).toEqual([]);
    expect(await syncAssignment(phoneOf('e1'), assignment)).toMatchObject({
      ...{ kind: 'level', missing: 0, sentEvidence: 0, refused: 0 },
    });
  });

  it('[PN136] what the server does not hold yet is told, and comes once it does', async () => {
    const { writer } = phoneOf('e1');
    const [, , late] = await seenOn('e1');
    expect(await readMaterialNotes(writer)).toEqual({
      ...{ waiting: [late?.hash], wrong: [], full: false },
    });
    expect(await statesOn('e1')).toEqual(['here', 'here', 'waiting']);
    await appendAct(phoneOf('lead').writer, photo(assignment, LATE));
    await sync('lead');
    expect(await keep('e1')).toBe(0);
    expect(await readMaterialNotes(writer)).toEqual({ waiting: [], wrong: [], full: false });
    expect(await textOf('e1', LATE_SHA)).toBe('a picture that comes late');
  });

  it('[PN135] [PN136] another digest is not kept, told, and not fetched again and again', async () => {
    await sync('e2');
    const other = carrierOf('e2', (part) =>
      part === 1
        ? Promise.resolve({ ok: true as const, value: new Blob(['x'.repeat(FILE_PART_BYTES)]) })
        : null,
    );
    // Nothing that another look would bring.
    expect(await keep('e2', other.carrier)).toBe(0);
    const { writer } = phoneOf('e2');
    const [large] = await seenOn('e2');
    expect(await heldMaterial(writer.db, LARGE_SHA)).toBeNull();
    expect(await readMaterialNotes(writer)).toEqual({
      ...{ waiting: [], wrong: [large?.hash], full: false },
    });
    const again = carrierOf('e2');
    expect(await keep('e2', again.carrier)).toBe(0);
    expect(await statesOn('e2')).toEqual(['wrong', 'here', 'here']);
    expect(again.asked).toEqual([]);
    // Given anew, it is another entry.
    const { hash = '' } = large ?? {};
    await act('lead', { type: 'material.takenBack', body: { material: hash } }, 'A11');
    await give(LARGE_SHA, LARGE.length, 'A11');
    await sync('lead', 'e2');
    expect(await keep('e2')).toBe(0);
    expect(await textOf('e2', LARGE_SHA)).toBe(new TextDecoder().decode(LARGE));
  });

  it('[PN136] a full phone is told, and goes on where it was once there is room', async () => {
    await sync('e3');
    const { db } = phoneOf('e3').writer;
    let puts = 0;
    const full = (): void => {
      puts += 1;
      if (puts > 1) throw new DOMException('full', 'QuotaExceededError');
    };
    db.materialParts.hook('creating', full);
    // Given again, the large one comes last. Another look alone brings nothing.
    expect(await keep('e3')).toBe(0);
    expect(await statesOn('e3')).toEqual(['here', 'coming', 'coming']);
    expect(await readMaterialNotes(phoneOf('e3').writer)).toMatchObject({ full: true });
    db.materialParts.hook('creating').unsubscribe(full);
    // Where it is known beforehand, nothing is even asked for.
    const make = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    db.room = { enter: async () => undefined, make };
    const vain = carrierOf('e3');
    await keep('e3', vain.carrier);
    expect(vain.asked).toEqual([]);
    db.room = null;
    const { carrier, asked } = carrierOf('e3');
    expect(await keep('e3', carrier)).toBe(0);
    expect(await readMaterialNotes(phoneOf('e3').writer)).toMatchObject({ full: false });
    expect(asked).toHaveLength(4);
  });

  it('[PN137] whoever leaves an indicator keeps nothing about it, without a network too', async () => {
    const { writer } = phoneOf('e3');
    await act('e3', {
      type: 'member.recused',
      body: { indicators: ['A11'], reason: '近亲属参与' },
    });
    await dropUnwanted(writer);
    expect(await heldMaterial(writer.db, LARGE_SHA)).toBeNull();
    expect(await textOf('e3', SMALL_SHA)).toBe('small picture');
    expect(await writer.db.materialParts.count()).toBe(2);
    expect(await readDeletions(writer)).toMatchObject([
      { what: 'material', subject: LARGE_SHA, reason: 'right-ended' },
    ]);
    await sync('e3');
    expect(await keep('e3')).toBe(0);
    expect(await heldMaterial(writer.db, LARGE_SHA)).toBeNull();
  });

  it('[PN137] whoever leaves the session keeps nothing, and nobody what was taken back', async () => {
    const given = (await seenOn('e1')).find(({ sha256 }) => sha256 === SMALL_SHA);
    await act('lead', { type: 'material.takenBack', body: { material: given?.hash ?? '' } });
    await sync('lead', 'e1');
    await keep('e1');
    const held = (await heldMaterials(phoneOf('e1').writer.db)).map(({ sha256 }) => sha256);
    expect(held.sort()).toEqual([LARGE_SHA, LATE_SHA].sort());
    await act('e1', { type: 'member.recused', body: { indicators: null, reason: '曾任顾问' } });
    await dropUnwanted(phoneOf('e1').writer);
    expect(await heldMaterials(phoneOf('e1').writer.db)).toEqual([]);
    expect(await phoneOf('e1').writer.db.materialParts.count()).toBe(0);
    await sync('e1');
    expect(await keep('e1')).toBe(0);
  });

  it('[PN137] evidence that lies on a phone for another reason stays', async () => {
    const { writer } = phoneOf('lead');
    await dropUnwanted(writer);
    expect(await textOf('lead', SMALL_SHA)).toBe('small picture');
  });

  it('[PN139] in the room the entries go from phone to phone, and not to who left', async () => {
    await sync('e2', 'e3');
    await give(SMALL_SHA, SMALL.length, 'A11');
    // All that the lead's phone holds, the evaluation too.
    const parcel = await entriesOf(phoneOf('lead').writer, assignment);
    const takeOn = async (label: string) => {
      const taker = await takerOf(sessionOf(phoneOf(label)));
      if (taker === null) throw new Error(`${label} is not enrolled`);
      const report = await takeEntries(taker, assignment, parcel);
      if (!report.ok) throw new Error(report.error);
      return [report.value.added, report.value.refused.length];
    };
    expect(await takeOn('e2')).toEqual([1, 1]);
    expect((await seenOn('e2')).at(-1)).toMatchObject({ indicator: 'A11', sha256: SMALL_SHA });
    // Left A11.
    expect(await takeOn('e3')).toEqual([0, 2]);
    expect((await seenOn('e3')).map(({ indicator }) => indicator)).not.toContain('A11');
    // Left the session.
    expect((await takeOn('e1'))[0]).toBe(0);
  });
});
