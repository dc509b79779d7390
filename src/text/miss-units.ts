import type { Figure } from '../domain/framework/figure';

/** What a miss is counted in. */
export const MISS_UNITS = {
  ppm: '个百分点',
  fen: '元',
  count: '个',
  day: '天',
  milli: '个单位',
} as const satisfies Record<Figure['unit'], string>;
