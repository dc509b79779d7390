import { vi } from 'vitest';
import { pick, type Random } from '../../../support/seeded-random';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const YEAR = 365 * DAY;

/** Zones with odd offsets, summer time and both ends of the day among them. */
const ZONES = [
  ...['Asia/Shanghai', 'UTC', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Marquesas'],
  ...['America/St_Johns', 'Australia/Lord_Howe', 'Europe/London', 'Africa/Monrovia'],
];

/** What somebody, or a network, does to a phone's clock. */
const LIES = {
  'goes on': (now: number, random: Random) => now + Math.floor(random() * 60 * SECOND),
  stutters: (now: number) => now,
  forward: (now: number, random: Random) => now + Math.floor(random() * 3 * YEAR),
  back: (now: number, random: Random) => Math.max(0, now - Math.floor(random() * 3 * YEAR)),
  'back a little': (now: number, random: Random) => Math.max(0, now - Math.floor(random() * 500)),
  1970: (_: number, random: Random) => Math.floor(random() * DAY),
  2099: (_: number, random: Random) => Date.UTC(2099, 11, 31) + Math.floor(random() * DAY),
};

/** The wall clock and zone of this process, which a person sets as they like; timers go on. */
export class LyingClock {
  private readonly zone = process.env.TZ;
  now = Date.UTC(2026, 10, 27, 2);

  constructor() {
    vi.useFakeTimers({ toFake: ['Date'] });
  }

  /** Lies once more; says how. */
  lie(random: Random): keyof typeof LIES | 'zone' {
    const how = pick([...(Object.keys(LIES) as (keyof typeof LIES)[]), 'zone'] as const, random);
    if (how === 'zone') process.env.TZ = pick(ZONES, random);
    else this.now = LIES[how](this.now, random);
    vi.setSystemTime(this.now);
    return how;
  }

  /** The clock of this process is right again. */
  mend(): void {
    vi.useRealTimers();
    if (this.zone === undefined) delete process.env.TZ;
    else process.env.TZ = this.zone;
  }
}
