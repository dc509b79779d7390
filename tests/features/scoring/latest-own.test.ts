import { describe, expect, it } from 'vitest';
import { latestOwn } from '../../../src/features/scoring/latest-own';
import { HistoryMaker, PEOPLE } from '../../support/journal-maker';

describe('latestOwn', () => {
  it('[UI30] names the last own value that stands, and none of another person', () => {
    const history = new HistoryMaker();
    const [lead, anna] = [history.device('lead'), history.device('anna')];
    lead.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 1 });
    lead.act('deduction.explained', { indicator: 'B12', reason: '进度慢' });
    lead.act('figure.entered', { indicator: 'B11', figure: 'arrived', value: 5 });
    anna.act('figure.entered', { indicator: 'B12', figure: 'arrived', value: 9 });
    const folded = history.fold();
    expect(latestOwn(folded, 'B12', PEOPLE.lead)?.field).toBe('deduction:B12');
    expect(latestOwn(folded, 'B12', PEOPLE.anna)?.written.value).toBe(9);
    expect(latestOwn(folded, 'B12', PEOPLE.bo)).toBeNull();
  });

  it('[UI30] goes back to the value before when the last one is withdrawn', () => {
    const history = new HistoryMaker();
    const lead = history.device('lead');
    lead.act('score.judged', { indicator: 'D12', scoreMilli: 1000 });
    const second = lead.act('score.judged', { indicator: 'D12', scoreMilli: 2000 });
    const { journal, seq } = second.entry;
    lead.act('entry.withdrawn', { journal, seq, reason: '填写有误' });
    const latest = latestOwn(history.fold(), 'D12', PEOPLE.lead);
    expect(latest?.written.value).toBe(1000);
  });

  it('[UI60] leaves out what stands in a branch until its fork is settled', () => {
    const history = new HistoryMaker();
    const [lead, anna] = [history.device('lead'), history.device('anna')];
    anna.act('score.judged', { indicator: 'D12', scoreMilli: 1000 });
    const twin = anna.cloned();
    history.devices.push(twin);
    twin.act('score.judged', { indicator: 'D11', scoreMilli: 2000 });
    anna.capture('beside it');
    expect(latestOwn(history.fold(), 'D12', PEOPLE.anna)?.written.value).toBe(1000);
    expect(latestOwn(history.fold(), 'D11', PEOPLE.anna)).toBeNull();
    lead.settle(anna.head, twin.head);
    expect(latestOwn(history.fold(), 'D11', PEOPLE.anna)?.written.value).toBe(2000);
  });
});
