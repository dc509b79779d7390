import type { Wind } from '../domain/fieldwork/bearing';

const WIND_WORDS = {
  n: '北',
  ne: '东北',
  e: '东',
  se: '东南',
  s: '南',
  sw: '西南',
  w: '西',
  nw: '西北',
} as const satisfies Record<Wind, string>;

/** A wind of eight, such as 东北. */
export const sayWind = (wind: Wind): string => WIND_WORDS[wind];

/** A distance in whole metres below a kilometre, then in kilometres with one decimal below a hundred. */
export function sayDistance(metres: number): string {
  const whole = Math.round(metres);
  if (whole < 1000) return `${whole} 米`;
  const tenths = Math.round(whole / 100);
  return tenths < 1000
    ? `${Math.floor(tenths / 10)}.${tenths % 10} 公里`
    : `${Math.round(whole / 1000)} 公里`;
}
