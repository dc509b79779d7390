import { expect, it } from 'vitest';
import { versionsOf, withdrawnKept } from '../../../src/domain/fieldwork/kept-papers';
import { erasableAnswers, withdrawnAnswers } from '../../../src/domain/survey/withdrawn-answers';
import { HistoryMaker, type MadeDevice } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';

const keep = (device: MadeDevice, id: string, replaces: string | null = null) =>
  device.onSite('record.kept', {
    ...{ id: idOf(id), kind: 'interview', indexNo: 'S7-02-001', visit: null, site: null },
    replaces: replaces === null ? null : idOf(replaces),
    record: { sha256: sha256Of(id), size: 100 },
  });

const erase = (device: MadeDevice, id: string) =>
  device.onSite('record.erased', { sha256: sha256Of(id), reason: '当事人要求' });

it('[VI50] a record that was taken back can be destroyed, and the order counts', () => {
  const history = new HistoryMaker();
  const [anna, bo] = [history.device('anna'), history.device('bo')];
  anna.withdraw(keep(anna, 'talk'));
  const left = () =>
    withdrawnKept(history.fold().fieldwork, anna.person).map(({ value }) => value.id);
  expect(left()).toEqual([idOf('talk')]);
  expect(withdrawnKept(history.fold().fieldwork, bo.person)).toEqual([]);
  const foreign = erase(bo.observe(anna), 'talk');
  expect(left()).toEqual([idOf('talk')]);
  erase(anna, 'talk');
  expect(left()).toEqual([]);
  const { setAside, fieldwork } = history.fold();
  expect(setAside.map(({ hash, reason }) => [hash, reason])).toEqual([
    [foreign.hash, 'not-own-entry'],
  ]);
  expect(fieldwork.records).toEqual([]);
});

it('[VI50] an order stays good when the record is taken back after it', () => {
  const history = new HistoryMaker();
  const anna = history.device('anna');
  const kept = keep(anna, 'talk');
  erase(anna, 'talk');
  anna.withdraw(kept);
  expect(history.fold().setAside).toEqual([]);
  expect(withdrawnKept(history.fold().fieldwork, anna.person)).toEqual([]);
});

it('[VI51] the versions of a record are all that say the same, taken back or not', () => {
  const history = new HistoryMaker();
  const anna = history.device('anna');
  keep(anna, 'one');
  anna.withdraw(keep(anna, 'two', 'one'));
  keep(anna, 'three', 'one');
  keep(anna, 'other');
  const ids = () =>
    versionsOf(history.fold().fieldwork, idOf('one')).map(({ value, erased }) => [
      value.id,
      erased !== null,
    ]);
  expect(ids()).toEqual([
    [idOf('two'), false],
    [idOf('one'), false],
    [idOf('three'), false],
  ]);
  erase(anna, 'one');
  expect(ids()[1]).toEqual([idOf('one'), true]);
});

it('[SU42] what an answer holds of a person can be destroyed after it was taken back', () => {
  const history = new HistoryMaker();
  const anna = history.device('anna');
  const answer = (name: string, record: { sha256: string; size: number } | null) =>
    anna.onSite('survey.answered', {
      ...{ answer: idOf(name), questionnaire: 'Q1', channel: 'kiosk' },
      ...{ visit: null, site: null, ratings: {}, record },
    });
  anna.withdraw(answer('bare', null));
  anna.withdraw(answer('said', { sha256: sha256Of('said'), size: 90 }));
  const ids = (of: typeof withdrawnAnswers | typeof erasableAnswers) =>
    of(history.fold().fieldwork, anna.person).map(({ value }) => value.answer);
  expect([ids(withdrawnAnswers), ids(erasableAnswers)]).toEqual([[idOf('said')], [idOf('said')]]);
  erase(anna, 'said');
  expect([ids(withdrawnAnswers), ids(erasableAnswers)]).toEqual([[idOf('said')], []]);
  expect(history.fold().setAside).toEqual([]);
});
