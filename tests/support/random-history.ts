import fc from 'fast-check';
import type { FieldBody } from '../../src/domain/fieldwork/field-act';
import type { HashedEntry } from '../../src/domain/journal/entry';
import type { Finding } from '../../src/domain/journal/finding';
import { HistoryMaker, type MadeDevice } from './journal-maker';
import { idOf, sha256Of } from './made-ids';

const DEVICES = ['lead', 'anna', 'bo', 'anna2'] as const;
const FINDINGS: readonly Finding[] = ['met', 'partly', 'notMet'];

const SCORING = [
  ...(['judge', 'assess', 'enter', 'capture', 'withdraw', 'settle', 'meet', 'meet'] as const),
  ...(['lie', 'odd'] as const),
] as const;
const BESIDE = [
  ...(['note', 'visit', 'count', 'draft', 'sign', 'comment', 'clock'] as const),
  ...(['retract', 'retract', 'lie'] as const),
] as const;

/** One step of a history: who does what. Numbers pick values, targets and partners. */
export interface Step {
  readonly who: number;
  readonly what: (typeof SCORING)[number] | (typeof BESIDE)[number];
  readonly pick: number;
}

const stepOf = (whats: readonly Step['what'][]): fc.Arbitrary<Step> =>
  fc.record({
    who: fc.nat(DEVICES.length - 1),
    what: fc.constantFrom<Step['what']>(...whats),
    pick: fc.nat(20),
  });

/** Steps of scoring alone. */
export const scoringStep = stepOf(SCORING);
/** Steps on site and on the report's way too, and clocks that jump. */
export const anyStep = stepOf([...SCORING, ...BESIDE]);

/** Settles whatever fork there is, now and then a claim of one where there is none. */
function settleFork(device: MadeDevice, devices: readonly MadeDevice[], pick: number): void {
  const [, first] = devices;
  const twin = devices[DEVICES.length] ?? devices[pick % devices.length];
  if (first === undefined || twin === undefined || first.head.hash === twin.head.hash) return;
  device.settle(first.head, twin.head);
}

const SHEET: FieldBody<'confirmation.drafted'> = {
  ...{ confirmation: idOf('sheet'), indexNo: 'S4-02-001', visit: null, site: 'S1' },
  facts: [{ id: 'F1', text: '现场有长椅八张', evidence: [] }],
};

/** A sheet that is put to the unit and signed, whoever has drafted it. */
function putToUnit(device: MadeDevice, all: readonly HashedEntry[], isSigned: boolean): void {
  const drafted = all.find(({ entry }) => entry.type === 'confirmation.drafted');
  if (!isSigned || drafted === undefined) device.onSite('confirmation.drafted', SHEET);
  else {
    device.onSite('confirmation.signed', {
      ...{ confirmation: SHEET.confirmation, content: drafted.hash, shown: sha256Of('shown') },
      ...{ record: { sha256: sha256Of('record'), size: 120 }, party: 'business' },
    });
  }
}

function performBeside(history: HistoryMaker, device: MadeDevice, { what, pick }: Step): void {
  const all = history.devices.flatMap(({ entries }) => entries);
  switch (what) {
    case 'note':
      device.onSite('document.noted', {
        ...{ document: `d${pick % 3}`, name: '批复', state: 'received', receivedAt: null },
        ...{ copies: pick, trueCopy: true, note: '', evidence: [] },
      });
      return;
    case 'visit':
      device.onSite('visit.ended', {
        ...{ visit: idOf(`visit ${pick % 3}`), summary: '', position: { kind: 'unavailable' } },
      } as unknown as FieldBody<'visit.ended'>);
      return;
    case 'count':
      device.onSite('quantity.checked', {
        ...{ check: `c${pick % 3}`, visit: null, site: pick % 5 === 0 ? 'nowhere' : 'S1' },
        ...{ name: '长椅', unit: '张', plannedMilli: 8000, accountedMilli: null },
        ...{ foundMilli: pick * 1000, note: '', evidence: [], feeds: null },
      });
      return;
    case 'retract':
      // What was made last, and now and then the withdrawal of it.
      device.withdraw(device.entries.at(-1 - (pick % 4)) ?? device.head);
      return;
    case 'draft':
    case 'sign':
      putToUnit(device, all, what === 'sign');
      return;
    case 'comment':
      device.onCourse('comments.recorded', {
        ...{ draft: sha256Of('draft'), party: 'evaluee', way: 'paper', remarks: [] },
        ...{ evidence: [sha256Of(`photo ${pick}`)], replaces: null },
      });
      return;
    default:
      // A clock that is set back, or ahead: also by some minutes in the middle of everything.
      history.clockMs += (pick - 10) * 40_000;
  }
}

function perform(
  history: HistoryMaker,
  device: MadeDevice,
  devices: readonly MadeDevice[],
  step: Step,
): void {
  const { what, pick } = step;
  const partner = devices[pick % devices.length] ?? device;
  const aim = partner.entries[pick % partner.entries.length] ?? device.head;
  switch (what) {
    case 'judge':
      device.act('score.judged', { indicator: 'D11', scoreMilli: pick * 1500 });
      return;
    case 'assess':
      device.act('checkpoint.assessed', {
        indicator: 'A11',
        checkpoint: 'A11-1',
        finding: FINDINGS[pick % 3] ?? 'met',
      });
      return;
    case 'enter':
      device.act('figure.entered', { indicator: 'B11', figure: 'arrived', value: pick - 2 });
      return;
    case 'capture':
      device.capture(`photo ${pick}`);
      return;
    case 'withdraw':
      if (pick % 2 === 0) device.withdraw(aim);
      else device.withdrawExactly(aim);
      return;
    case 'settle':
      settleFork(device, devices, pick);
      return;
    case 'meet':
      if (partner !== device) device.observe(partner);
      return;
    case 'lie':
      device.claim(partner.journal, partner.head.entry.seq + 2);
      return;
    case 'odd':
      device.raw('thing.unknown', { pick });
      return;
    default:
      performBeside(history, device, step);
  }
}

/** A history with partitions (nobody meets for a while) and, where `forkAt` falls, a fork. */
export function historyOf(steps: readonly Step[], forkAt: number): HistoryMaker {
  const history = new HistoryMaker();
  const devices: MadeDevice[] = DEVICES.map((label) =>
    history.device(label === 'anna2' ? 'anna' : label, label),
  );
  for (const [index, each] of steps.entries()) {
    if (index === forkAt) {
      const twin = devices[1]?.cloned();
      if (twin !== undefined) history.devices.push(twin);
      if (twin !== undefined) devices.push(twin);
    }
    const device = devices[(each.who + index) % devices.length];
    if (device !== undefined) perform(history, device, devices, each);
  }
  return history;
}
