import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confirmationStand,
  isAsked,
  mayWithdraw,
  wordOf,
} from '../../../src/domain/fieldwork/confirmation-stage';
import { drawnSignature } from '../../../src/domain/fieldwork/drawn-signature';
import type { FieldBody } from '../../../src/domain/fieldwork/field-act';
import type { Confirmation } from '../../../src/domain/fieldwork/fieldwork';
import { shownSheet } from '../../../src/domain/fieldwork/shown-sheet';
import { shownDigest } from '../../../src/trust/shown-digest';
import { HistoryMaker, type MadeDevice } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';

const SEED = 20261125;

const DRAFT: FieldBody<'confirmation.drafted'> = {
  ...{ confirmation: idOf('sheet'), indexNo: 'S4-01-001', visit: null, site: 'S1' },
  facts: [
    { id: 'F1', text: '现场有长椅八张', evidence: [sha256Of('photo')] },
    { id: 'F2', text: '步道已完工', evidence: [] },
  ],
};
const RECORD = { sha256: sha256Of('record'), size: 120 };

/** A sheet with what was said of it, one entry after another. */
function sheetAfter(...acts: ((device: MadeDevice, content: string) => void)[]) {
  const history = new HistoryMaker();
  const anna = history.device('anna');
  const drafted = anna.onSite('confirmation.drafted', DRAFT);
  for (const act of acts) act(anna, drafted.hash);
  const [sheet] = history.fold().fieldwork.confirmations;
  if (sheet === undefined) throw new Error('the sheet was set aside');
  return { sheet, pkg: history.package };
}

const object = (fact: string, text: string) => (device: MadeDevice, content: string) => {
  const { confirmation } = DRAFT;
  device.onSite('confirmation.objected', { confirmation, content, fact, text });
};

const said = (party: 'business' | 'finance', content: string) => ({
  ...{ confirmation: DRAFT.confirmation, content, shown: sha256Of('shown'), party },
  record: RECORD,
});
const sign = (party: 'business' | 'finance') => (device: MadeDevice, content: string) => {
  device.onSite('confirmation.signed', said(party, content));
};
const refuse = (party: 'business' | 'finance') => (device: MadeDevice, content: string) => {
  device.onSite('confirmation.refused', { ...said(party, content), reason: '金额待核' });
};

const stageOf = (sheet: Confirmation) => confirmationStand(sheet).stage;

describe('a confirmation sheet', () => {
  it('[CO1] is drafted, objected, signed by one and then by both', () => {
    expect(stageOf(sheetAfter().sheet)).toBe('drafted');
    expect(stageOf(sheetAfter(object('F1', '应为十张')).sheet)).toBe('objected');
    expect(stageOf(sheetAfter(object('F1', '应为十张'), sign('finance')).sheet)).toBe(
      'partlySigned',
    );
    expect(stageOf(sheetAfter(sign('finance'), sign('business')).sheet)).toBe('signed');
  });

  it('[CO2] is refused once both sides were asked and one of them would not', () => {
    expect(stageOf(sheetAfter(refuse('business')).sheet)).toBe('drafted');
    const { sheet } = sheetAfter(refuse('business'), sign('finance'));
    expect(confirmationStand(sheet)).toMatchObject({
      stage: 'refused',
      parties: { business: 'refused', finance: 'signed' },
    });
    expect(stageOf(sheetAfter(refuse('business'), refuse('finance')).sheet)).toBe('refused');
  });

  it('[CO3] counts a signature that follows a refusal', () => {
    const { sheet } = sheetAfter(refuse('business'), sign('finance'), sign('business'));
    expect(stageOf(sheet)).toBe('signed');
    expect(wordOf(sheet, 'business')?.kind).toBe('signed');
    const refused = sheetAfter(refuse('finance')).sheet;
    expect(wordOf(refused, 'finance')).toMatchObject({ kind: 'refused', reason: '金额待核' });
    expect(wordOf(refused, 'business')).toBeNull();
  });

  it('[CO4] has no objection any more that was taken back', () => {
    const { sheet } = sheetAfter(object('F1', '应为十张'), object('F1', ''));
    expect(confirmationStand(sheet)).toMatchObject({ stage: 'drafted', objections: {} });
  });
});

describe('a withdrawal of a sheet', () => {
  const withdraw = (device: MadeDevice) => {
    const drafted = device.entries.find(({ entry }) => entry.type === 'confirmation.drafted');
    if (drafted !== undefined) device.withdraw(drafted, '写错了地点');
  };

  it('[CO7] says by whom and why, and leaves nobody to be asked', () => {
    const { sheet } = sheetAfter(object('F1', '应为十张'), withdraw);
    expect(stageOf(sheet)).toBe('withdrawn');
    expect(sheet.withdrawn).toMatchObject({
      person: sheet.person,
      value: { reason: '写错了地点' },
    });
    expect([isAsked(sheetAfter().sheet), isAsked(sheet)]).toEqual([true, false]);
    expect(confirmationStand(sheet).objections).toEqual({ F1: ['应为十张'] });
  });

  it('[CO7] is its author’s alone, and is made once', () => {
    const { sheet } = sheetAfter();
    expect([mayWithdraw(sheet, sheet.person), mayWithdraw(sheet, 'bo')]).toEqual([true, false]);
    const objected = sheetAfter(object('F1', '应为十张')).sheet;
    expect(mayWithdraw(objected, objected.person)).toBe(true);
    const withdrawn = sheetAfter(withdraw).sheet;
    expect(mayWithdraw(withdrawn, withdrawn.person)).toBe(false);
  });

  it('[CO8] is not offered once one side has signed or refused, and is of no effect', () => {
    for (const answer of [sign('finance'), refuse('business')]) {
      const { sheet } = sheetAfter(answer);
      expect(mayWithdraw(sheet, sheet.person)).toBe(false);
      const late = sheetAfter(answer, withdraw).sheet;
      expect(stageOf(late)).toBe(stageOf(sheet));
      expect([late.withdrawn, late.overruled?.value.reason]).toEqual([null, '写错了地点']);
    }
  });
});

describe('what was shown', () => {
  const digestOf = ({ sheet, pkg }: ReturnType<typeof sheetAfter>) =>
    shownDigest(shownSheet(pkg, sheet));

  it('[CO5] is digested with its objections, and is the same for everybody who has the journals', async () => {
    const plain = await digestOf(sheetAfter());
    expect(plain).toMatch(/^[0-9a-f]{64}$/);
    expect(await digestOf(sheetAfter(sign('business'), refuse('finance')))).toBe(plain);
    expect(await digestOf(sheetAfter(object('F1', '应为十张'), object('F1', '')))).toBe(plain);
    const { sheet, pkg } = sheetAfter(object('F1', '应为十张'));
    expect(shownSheet(pkg, sheet).facts.map(({ objections }) => objections)).toEqual([
      ['应为十张'],
      [],
    ]);
  });

  it('[CO5] has another digest for every other objection', async () => {
    const words = fc.stringMatching(/^[一-龥]{1,12}$/u);
    const property = fc.asyncProperty(words, words, async (one, other) => {
      const [first, second] = await Promise.all(
        [one, other].map((text) => digestOf(sheetAfter(object('F2', text)))),
      );
      expect(first === second).toBe(one === other);
    });
    await fc.assert(property, { seed: SEED, numRuns: 25 });
  });

  it('[CO6] holds a drawing with a name as a PNG, and nothing else', () => {
    const signature = { kind: 'signer', name: '王喆', post: '' };
    const drawing = 'data:image/png;base64,iVBORw0KGgo=';
    expect(drawnSignature.safeParse({ ...signature, drawing }).success).toBe(true);
    for (const other of ['data:image/svg+xml;base64,PHN2Zz4=', 'https://a.example/b.png', '']) {
      expect(drawnSignature.safeParse({ ...signature, drawing: other }).success).toBe(false);
    }
    expect(drawnSignature.safeParse({ ...signature, name: '', drawing }).success).toBe(false);
  });
});
