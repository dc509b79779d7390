import { expect, it } from 'vitest';
import { foldForScoring } from '../../../src/domain/journal/fold-for-scoring';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { erasableRecords } from '../../../src/features/confirmations/erasable-records';
import { HistoryMaker } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';

const RECORD = { sha256: sha256Of('drawn'), size: 120 };

it('[CO34] offers a drawing to whoever had it signed, until that person ordered it destroyed', () => {
  const history = new HistoryMaker();
  const anna = history.device('anna');
  const confirmation = idOf('sheet');
  const { hash: content } = anna.onSite('confirmation.drafted', {
    ...{ confirmation, indexNo: 'S4-01-001', visit: null, site: 'S1' },
    facts: [{ id: 'F1', text: '现场有长椅八张', evidence: [] }],
  });
  const shown = sha256Of('shown');
  const signed = { confirmation, content, shown, party: 'finance', record: RECORD } as const;
  anna.onSite('confirmation.signed', signed);
  const offered = (person: string) => {
    const { package: pkg, packageDigest, journals } = history;
    const { evaluation } = foldForScoring({ package: pkg, packageDigest, journals });
    const scores = scoreEvaluation(pkg.framework, evaluation);
    const base = { assignment: pkg.assignment, pkg, packageDigest, journals, evaluation, scores };
    const work = { ...base, keys: new Map() };
    const [sheet] = history.fold().fieldwork.confirmations;
    if (sheet === undefined) throw new Error('the sheet was set aside');
    expect(sheet.signed).toHaveLength(1);
    const session = { who: { person: person === '' ? sheet.person : person } };
    return erasableRecords({ session: session as never, work }, sheet, {
      party: 'finance',
      kind: 'signed',
    });
  };
  expect(offered('')).toEqual([RECORD.sha256]);
  expect(offered('somebody else')).toEqual([]);
  const order = { sha256: RECORD.sha256, reason: '签字人要求' };
  history.device('bo').onSite('record.erased', order);
  expect(offered('')).toEqual([RECORD.sha256]);
  anna.onSite('record.erased', order);
  expect(offered('')).toEqual([]);
});
