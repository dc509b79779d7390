import type { NotedPosition } from '../../src/domain/fieldwork/noted-position';
import type { MadeDevice } from './journal-maker';
import { idOf, sha256Of } from './made-ids';

/** What stands in the personal record of the interview, and must stand nowhere else. */
export const PRIVATE = '受访人王某某说从未见过施工';

const AT_SITE: NotedPosition = {
  fixes: [
    {
      ...{ latE7: 377_925_000, lonE7: 1_074_062_000, accuracyCm: 900, altitudeCm: null },
      ...{ at: '2026-11-22T09:00:00+08:00', ageMs: 0 },
    },
  ],
  ...{ noPosition: null, manual: null },
};

const BY_HAND: NotedPosition = {
  ...{ fixes: [], noPosition: 'denied' },
  manual: { latE7: 377_925_000, lonE7: 1_074_060_000, reason: '屋内收不到信号' },
};

const NOTHING: { visit: null; note: string; evidence: string[] } = {
  ...{ visit: null, note: '', evidence: [] },
};
const SHEET = idOf('field sheet');

function visit(device: MadeDevice): void {
  const id = idOf('field visit');
  device.onSite('visit.began', {
    ...{ visit: id, site: 'S1', indexNo: 'S4-02-001', purpose: '核对步道长度' },
    ...{ agenda: '听取介绍；丈量', position: AT_SITE },
  });
  device.onSite('visit.ended', { visit: id, position: BY_HAND, summary: '北段少铺四十米' });
}

function counts(device: MadeDevice): void {
  device.onSite('quantity.checked', {
    ...{ ...NOTHING, check: 'K11', site: 'S1', name: '栽植乔木（示例）', unit: '株' },
    ...{ plannedMilli: 120_000, accountedMilli: 118_500, foundMilli: 112_000 },
    ...{ note: '枯死八株', evidence: [sha256Of('first')], feeds: null },
  });
  device.onSite('fund.traced', {
    ...{
      ...NOTHING,
      step: 'F1',
      site: null,
      from: '县财政局',
      to: '县园林局',
      toLevel: 'department',
    },
    ...{ isLowest: false, sentFen: 500_000_00, arrivedFen: 500_000_00, arrivedOn: '2022-03-01' },
  });
  device.onSite('fund.traced', {
    ...{ ...NOTHING, step: 'F2', site: null, from: '县园林局', to: '某绿化公司', toLevel: 'user' },
    ...{ isLowest: true, sentFen: 500_000_00, arrivedFen: 480_000_50, arrivedOn: '2022-03-16' },
  });
  device.onSite('document.noted', {
    ...{ document: 'D01', name: '立项批复（示例）', state: 'received', copies: 2, trueCopy: true },
    ...{ receivedAt: '2026-11-22T10:00:00+08:00', note: '复印件', evidence: [] },
  });
}

function survey(device: MadeDevice): void {
  const of = { questionnaire: 'SAT', channel: 'paper' } as const;
  device.onSite('survey.issued', { ...of, count: 10, note: '' });
  device.onSite('survey.tallied', {
    ...{ ...of, tally: idOf('tally'), site: 'S1', returned: 8, valid: 7, source: null },
    ratings: { overall: [3, 2, 1, 1, 0], paths: [1, 1, 1, 2, 2] },
    note: '公园入口',
  });
}

function sheet(device: MadeDevice): void {
  const { hash: content } = device.onSite('confirmation.drafted', {
    ...{ confirmation: SHEET, indexNo: 'S4-02-002', visit: null, site: 'S1' },
    facts: [
      { id: 'F1', text: '现场有乔木一百一十二株', evidence: [sha256Of('first')] },
      { id: 'F2', text: '步道已完工', evidence: [] },
    ],
  });
  const of = { confirmation: SHEET, content };
  device.onSite('confirmation.objected', { ...of, fact: 'F1', text: '八株已补种' });
  const record = (label: string) => ({ record: { sha256: sha256Of(label), size: 120 } });
  const shown = sha256Of('shown');
  device.onSite('confirmation.signed', { ...of, shown, party: 'business', ...record('signer') });
  device.onSite('confirmation.refused', {
    ...{ ...of, shown, party: 'finance', reason: '等局长回来' },
    ...record('witness'),
  });
}

/** A day on site with a paper of every kind, written by one device. */
export function dayOnSite(device: MadeDevice): void {
  visit(device);
  counts(device);
  survey(device);
  sheet(device);
  const interview = {
    kind: 'interview',
    ...{ visit: null, site: 'S1', replaces: null },
    record: { sha256: sha256Of(PRIVATE), size: 300 },
  } as const;
  device.onSite('record.kept', { ...interview, id: idOf('interview'), indexNo: 'S7-02-001' });
}
