import { describe, expect, it } from 'vitest';
import { selfScoreField, standingValue } from '../../../src/domain/journal/register';
import { importedForm, latestImport } from '../../../src/features/scoring/self/latest-import';
import { HistoryMaker, type MadeDevice, PEOPLE } from '../../support/journal-maker';
import { sha256Of } from '../../support/made-ids';
import { workOf } from '../../support/made-work';

const scoresOf = (scoreMilli: number) => [{ indicator: 'D12', scoreMilli }];

/** A form from a file, with one score. */
const form = (device: MadeDevice, name: string, scoreMilli = 1000) =>
  device.act('selfScores.imported', {
    file: { name, sha256: sha256Of(name) },
    scores: scoresOf(scoreMilli),
  });

describe('latestImport', () => {
  it('[PH61] is the newest form of the person’s own that came by file', () => {
    const history = new HistoryMaker();
    const [lead, anna] = [history.device('lead'), history.device('anna')];
    form(lead, '一.csv');
    const second = form(lead, '二.csv');
    lead.act('selfScores.imported', { file: null, scores: scoresOf(2000) });
    form(anna, '三.csv');
    lead.raw('selfScores.imported', { file: { name: '四.csv' }, scores: [] });
    const work = workOf(history);
    const { journal } = lead;
    expect(latestImport(work, PEOPLE.lead)).toEqual({
      ...{ journal, seq: second.entry.seq, hash: second.hash, name: '二.csv', count: 1 },
    });
    expect(importedForm(second)).toEqual(latestImport(work, PEOPLE.lead));
    expect(latestImport(work, PEOPLE.anna)?.name).toBe('三.csv');
    expect(latestImport(work, PEOPLE.bo)).toBeNull();
  });

  it('[PH61] taken back, the form before it stands again with its scores; restored, it does', () => {
    const history = new HistoryMaker();
    const lead = history.device('lead');
    form(lead, '一.csv', 1000);
    const back = lead.withdrawExactly(form(lead, '二.csv', 2000));
    const stands = () => {
      const work = workOf(history);
      const value = standingValue(work.evaluation.registers, selfScoreField('D12'));
      return [latestImport(work, PEOPLE.lead)?.name, value];
    };
    expect(stands()).toEqual(['一.csv', { value: 1000 }]);
    lead.withdrawExactly(back);
    expect(stands()).toEqual(['二.csv', { value: 2000 }]);
  });

  it('[UI60] leaves out a form in a branch until its fork is settled', () => {
    const history = new HistoryMaker();
    const [lead, anna] = [history.device('lead'), history.device('anna')];
    const twin = anna.cloned();
    history.devices.push(twin);
    form(twin, '一.csv');
    anna.capture('beside it');
    expect(latestImport(workOf(history), PEOPLE.anna)).toBeNull();
    lead.settle(anna.head, twin.head);
    expect(latestImport(workOf(history), PEOPLE.anna)?.name).toBe('一.csv');
  });
});
