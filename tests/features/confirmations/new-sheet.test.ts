import { expect, it } from 'vitest';
import { newSheet } from '../../../src/features/confirmations/new-sheet';
import { HistoryMaker } from '../../support/journal-maker';
import { idOf } from '../../support/made-ids';

const NOWHERE = { fixes: [], noPosition: 'denied' as const, manual: null };

it('[CO17] is about the site of the visit that its author is on, and of nobody else’s', () => {
  const history = new HistoryMaker();
  const [anna, bo] = [history.device('anna'), history.device('bo')];
  const visit = idOf('visit');
  const siteOf = (person: string) => newSheet(history.fold(), person).site;
  expect(siteOf(anna.person)).toBeNull();
  anna.onSite('visit.began', {
    ...{ visit, site: 'S2', indexNo: 'S4-02-001', purpose: '看步道', agenda: '' },
    position: NOWHERE,
  });
  expect([siteOf(anna.person), siteOf(bo.person)]).toEqual(['S2', null]);
  anna.onSite('visit.ended', { visit, position: NOWHERE, summary: '' });
  expect(siteOf(anna.person)).toBeNull();
});
