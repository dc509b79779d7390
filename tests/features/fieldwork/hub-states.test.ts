import { describe, expect, it } from 'vitest';
import { fieldPlanOf } from '../../../src/domain/fieldwork/field-plan';
import { hubStates } from '../../../src/features/fieldwork/hub-states';
import { FIELD_STATE_WORDS as WORDS } from '../../../src/text/field-hub-words';
import { HistoryMaker } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';
import { workOf } from '../../support/made-work';

const NOW = '2026-11-23T09:00:00+08:00';
const NOWHERE = { fixes: [], noPosition: 'denied' as const, manual: null };

const statesOf = (history: HistoryMaker) => hubStates(workOf(history), NOW);

describe('the rows of the work on site', () => {
  it('[VI47] say what is done and what is missing', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const { documents, lowestLevelUsers } = fieldPlanOf(history.package);
    const items = documents?.items.length ?? 0;
    expect(statesOf(history)).toEqual({
      visits: WORDS.visited(0, 3),
      documents: WORDS.documentsLack(items),
      funds: WORDS.usersLack(lowestLevelUsers),
      confirmations: undefined,
    });
    anna.onSite('visit.began', {
      ...{ visit: idOf('a'), site: 'S1', indexNo: 'S4-01-001' },
      ...{ purpose: '看步道', agenda: '', position: NOWHERE },
    });
    anna.onSite('document.noted', {
      ...{ document: 'D01', name: '资料', state: 'received', receivedAt: NOW, copies: 1 },
      ...{ trueCopy: true, note: '', evidence: [] },
    });
    anna.onSite('document.noted', {
      ...{ document: 'D02', name: '资料', state: 'missing', receivedAt: null, copies: 0 },
      ...{ trueCopy: false, note: '', evidence: [] },
    });
    anna.onSite('fund.traced', {
      ...{ step: 'a', visit: null, site: null, from: '局', to: '马家', toLevel: 'user' },
      ...{ isLowest: true, sentFen: 1, arrivedFen: 1, arrivedOn: null, note: '', evidence: [] },
    });
    expect(statesOf(history)).toMatchObject({
      visits: WORDS.visited(1, 3),
      documents: WORDS.documentsLack(items - 1),
      funds: WORDS.usersLack(lowestLevelUsers - 1),
    });
  });

  it('[VI47] count the sheets that a side is still to answer', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const confirmation = idOf('sheet');
    const drafted = anna.onSite('confirmation.drafted', {
      ...{ confirmation, indexNo: 'S4-01-001', visit: null, site: 'S1' },
      facts: [{ id: 'F1', text: '现场有长椅八张', evidence: [] }],
    });
    const sign = (party: 'business' | 'finance') =>
      anna.onSite('confirmation.signed', {
        ...{ confirmation, content: drafted.hash, shown: sha256Of('shown'), party },
        record: { sha256: sha256Of(party), size: 120 },
      });
    sign('business');
    expect(statesOf(history).confirmations).toBe(WORDS.unsigned(1));
    sign('finance');
    expect(statesOf(history).confirmations).toBe(WORDS.noneUnsigned);
  });

  it('[CO7] count a withdrawn sheet nowhere', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const drafted = anna.onSite('confirmation.drafted', {
      ...{ confirmation: idOf('sheet'), indexNo: 'S4-01-001', visit: null, site: 'S1' },
      facts: [{ id: 'F1', text: '现场有长椅八张', evidence: [] }],
    });
    expect(statesOf(history).confirmations).toBe(WORDS.unsigned(1));
    anna.withdraw(drafted);
    expect(statesOf(history).confirmations).toBeUndefined();
  });
});
