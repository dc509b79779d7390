import { describe, expect, it } from 'vitest';
import {
  currentVisit,
  isLeftOpen,
  lastPurpose,
  openVisitsOf,
  siteVisits,
} from '../../../src/domain/fieldwork/visit-state';
import { HistoryMaker, type MadeDevice, PEOPLE } from '../../support/journal-maker';
import { idOf } from '../../support/made-ids';

const NOWHERE = { fixes: [], noPosition: 'denied' as const, manual: null };

const arrive = (device: MadeDevice, visit: string, site = 'S1', purpose = '看步道') =>
  device.onSite('visit.began', {
    ...{ visit: idOf(visit), site, indexNo: 'S4-01-001' },
    ...{ purpose, agenda: '', position: NOWHERE },
  });
const leave = (device: MadeDevice, visit: string) =>
  device.onSite('visit.ended', { visit: idOf(visit), position: NOWHERE, summary: '' });

describe('visits', () => {
  it('[VI6] a site is done once every visit to it has ended', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    const states = () =>
      siteVisits(history.package.sites, history.fold().fieldwork).map(({ state }) => state);
    expect(states()).toEqual(['notVisited', 'notVisited', 'notVisited']);
    arrive(anna, 'a');
    arrive(bo, 'b');
    leave(anna, 'a');
    expect(states()).toEqual(['open', 'notVisited', 'notVisited']);
    leave(bo, 'b');
    expect(states()).toEqual(['done', 'notVisited', 'notVisited']);
  });

  it('[VI7] a visit over midnight is left open, by the clock that began it', () => {
    const visit = { at: '2026-11-22T22:30:00+08:00', ended: null };
    expect(isLeftOpen(visit, '2026-11-22T23:59:59+08:00')).toBe(false);
    expect(isLeftOpen(visit, '2026-11-23T00:00:00+08:00')).toBe(true);
    expect(isLeftOpen(visit, '2026-11-22T15:59:59Z')).toBe(false);
    expect(isLeftOpen(visit, '2026-11-22T16:00:00Z')).toBe(true);
    expect(isLeftOpen({ ...visit, at: '2026-11-22T14:30:00Z' }, '2026-11-23T00:00:00+08:00')).toBe(
      false,
    );
    const history = new HistoryMaker();
    const anna = history.device('anna');
    arrive(anna, 'a');
    leave(anna, 'a');
    const [ended] = history.fold().fieldwork.visits;
    expect(ended && isLeftOpen(ended, '2027-01-01T00:00:00+08:00')).toBe(false);
  });

  it('[VI8] the visit that a person is on', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    arrive(anna, 'first');
    arrive(anna, 'second', 'S2');
    arrive(bo, 'other', 'S3');
    const { fieldwork } = history.fold();
    expect(openVisitsOf(fieldwork, PEOPLE.anna)).toHaveLength(2);
    expect(currentVisit(fieldwork, PEOPLE.anna)?.value.site).toBe('S2');
    expect(currentVisit(fieldwork, PEOPLE.anna, 'S1')?.value.visit).toBe(idOf('first'));
    expect(currentVisit(fieldwork, PEOPLE.anna, 'S3')).toBeNull();
    expect(currentVisit(fieldwork, PEOPLE.lead)).toBeNull();
  });

  it('[VI14] the purpose of the own last visit is offered again', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    const offered = () => lastPurpose(history.fold().fieldwork, PEOPLE.anna);
    arrive(bo, 'other', 'S3', '查账');
    expect(offered()).toBe('');
    arrive(anna, 'first', 'S1', '看步道');
    const second = arrive(anna, 'second', 'S2', '清点苗木');
    arrive(bo, 'again', 'S2', '访谈');
    expect(offered()).toBe('清点苗木');
    anna.withdraw(second);
    expect(offered()).toBe('看步道');
  });
});
