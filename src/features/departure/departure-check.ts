import type { NoPosition } from '../../domain/evidence/evidence';
import type { Battery } from '../../platform/battery';
import type { CameraRefusal } from '../../platform/camera';
import { picturesIn } from '../../platform/capture-room';
import type { InAppBrowser } from '../../platform/in-app-browser';
import type { MicrophonePermission } from '../../platform/microphone-permission';
import type { PackState } from '../../platform/offline-pack';
import type { CanaryVerdict } from '../../store/canary';
import type { OfflineStart } from '../../store/offline-start';

/** What is looked at before somebody leaves for a week, in the order of the page. */
export const CHECKS = [
  'storage',
  'persistence',
  'database',
  'browser',
  'clock',
  'camera',
  'microphone',
  'position',
  'pack',
  'maps',
  'assignments',
  'testPhoto',
  'battery',
  'rehearsal',
] as const;
export type Check = (typeof CHECKS)[number];

/** `ready`: nothing to do. `attend`: something to do first. `unknown`: the phone does not tell. */
export type Verdict = 'ready' | 'attend' | 'unknown';

/** What was measured, one fact a check. Null: the browser does not tell. */
export interface Measured {
  /** Bytes that the browser says it would still give; whether the disk refused a trial of them. */
  readonly storage: { readonly leftBytes: number | null; readonly isFull: boolean };
  readonly persistence: boolean | null;
  readonly database: CanaryVerdict;
  readonly browser: InAppBrowser | null;
  /** The last answer of the server and how far the phone was ahead; null before the first. */
  readonly clock: {
    readonly serverMs: number;
    readonly aheadMs: number;
    readonly nowMs: number;
  } | null;
  readonly camera: 'opens' | CameraRefusal;
  readonly microphone: MicrophonePermission;
  /** Radius in metres, or why there is none. */
  readonly position: number | NoPosition;
  readonly pack: PackState | null;
  /** Files beside the packages of all assignments, and the bytes of those that are not whole here. */
  readonly maps: { readonly files: number; readonly missingBytes: number };
  /** How long ago each assignment was level with the server, in ms; null: never. */
  readonly assignments: readonly (number | null)[];
  readonly testPhoto: 'intact' | 'differs' | 'full' | 'failed';
  readonly battery: Battery | null;
  readonly rehearsal: { readonly last: OfflineStart | null; readonly build: string };
}

/** What one check found; `value` is the figure that its words name. */
export interface Finding {
  readonly check: Check;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly value: number | null;
}

/** Pictures of a team's week on site; the room is an estimate of the browser's. */
const ENOUGH_PICTURES = 2000;
/** Photos carry the phone's time; two minutes are as much as a careful person is off. */
const MOST_AHEAD_MS = 120_000;
/** Beyond this a reading hardly tells one site from the next. */
const FINE_M = 100;
const CURRENT_MS = 24 * 3600 * 1000;
const ENOUGH_PERCENT = 60;

type Judged = Omit<Finding, 'check'>;
const ready = (reason: string, value: number | null = null): Judged => ({
  ...{ verdict: 'ready', reason, value },
});
const attend = (reason: string, value: number | null = null): Judged => ({
  ...{ verdict: 'attend', reason, value },
});
const UNKNOWN: Judged = { verdict: 'unknown', reason: 'unknown', value: null };

const JUDGES: { readonly [C in Check]: (measured: Measured[C]) => Judged } = {
  storage: ({ isFull, leftBytes }) => {
    if (isFull) return attend('full');
    if (leftBytes === null) return UNKNOWN;
    const pictures = picturesIn(leftBytes);
    return pictures >= ENOUGH_PICTURES ? ready('enough', pictures) : attend('low', pictures);
  },
  persistence: (granted) => {
    if (granted === null) return UNKNOWN;
    return granted ? ready('granted') : attend('refused');
  },
  database: (verdict) => {
    const isOther = verdict === 'storeReplaced' || verdict === 'storeLost';
    return isOther ? attend('other') : ready(verdict === 'first' ? 'first' : 'same');
  },
  browser: (inApp) => (inApp === null ? ready('own') : attend('inApp')),
  clock: (told) => {
    if (told === null) return { ...UNKNOWN, reason: 'never' };
    if (told.nowMs < told.serverMs - MOST_AHEAD_MS) return attend('before');
    const isRight = Math.abs(told.aheadMs) <= MOST_AHEAD_MS;
    return isRight ? ready('right', told.aheadMs) : attend('off', told.aheadMs);
  },
  camera: (camera) => (camera === 'opens' ? ready('opens') : attend(camera)),
  microphone: (permission) => {
    if (permission === null) return UNKNOWN;
    if (permission === 'prompt') return { ...UNKNOWN, reason: 'prompt' };
    return permission === 'granted' ? ready('granted') : attend('denied');
  },
  position: (found) => {
    if (typeof found === 'string') return attend(found);
    return found <= FINE_M ? ready('fine', Math.ceil(found)) : attend('coarse', Math.ceil(found));
  },
  pack: (state) => {
    if (state === null) return UNKNOWN;
    const missing = state.total - state.kept;
    return missing === 0 ? ready('complete', state.total) : attend('incomplete', missing);
  },
  maps: ({ files, missingBytes }) => {
    if (files === 0) return ready('none');
    return missingBytes === 0 ? ready('complete', files) : attend('missing', missingBytes);
  },
  assignments: (ages) => {
    if (ages.length === 0) return attend('none');
    const isCurrent = ages.every((age) => age !== null && age <= CURRENT_MS);
    return isCurrent ? ready('current', ages.length) : attend('stale');
  },
  testPhoto: (outcome) => (outcome === 'intact' ? ready('intact') : attend(outcome)),
  battery: (battery) => {
    if (battery === null) return UNKNOWN;
    const isEnough = battery.charging || battery.percent >= ENOUGH_PERCENT;
    return isEnough ? ready('enough', battery.percent) : attend('low', battery.percent);
  },
  rehearsal: ({ last, build }) => {
    if (last === null) return attend('never');
    return last.build === build ? ready('done') : attend('otherBuild');
  },
};

/** What a measurement means, and nothing but it: pure, so that the limits can be tested. */
export const judge = <C extends Check>(check: C, measured: Measured[C]): Finding => ({
  check,
  ...JUDGES[check](measured),
});
