import { expect, it } from 'vitest';
import {
  emptyForm,
  formField,
  formFields,
  partyAct,
} from '../../../src/features/confirmations/party-form';
import { HistoryMaker } from '../../support/journal-maker';
import { idOf } from '../../support/made-ids';

it('[CO60] what a side began goes with what it confirms, and all of it can be dropped', async () => {
  const history = new HistoryMaker();
  const anna = history.device('anna');
  anna.onSite('confirmation.drafted', {
    ...{ confirmation: idOf('sheet'), indexNo: 'S4-02-001', visit: null, site: null },
    facts: [{ id: 'F1', text: '长椅八张', evidence: [] }],
  });
  const [sheet] = history.fold().fieldwork.confirmations;
  if (sheet === undefined) throw new Error('there is no sheet');
  const { confirmation } = sheet.value;
  const view = { session: { newId: () => idOf('salt') }, work: { pkg: history.package } };
  const form = { ...emptyForm('finance'), name: '马某' };
  const { clearDrafts } = await partyAct(view as never, sheet, 'sign', form, 'data:image/png,');
  expect(clearDrafts).toEqual([
    formField(confirmation, 'sign', 'finance'),
    formField(confirmation, 'refuse', 'finance'),
  ]);
  const all = (['business', 'finance'] as const).flatMap((side) =>
    (['sign', 'refuse'] as const).map((kind) => formField(confirmation, kind, side)),
  );
  expect([...formFields(confirmation)].sort()).toEqual(all.sort());
});
