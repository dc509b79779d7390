import type { Custody } from '../sync/custody';

/** Where a piece of evidence is, in the few letters that a small picture has room for. */
export const CUSTODY_SHORT_WORDS = {
  phone: '仅本机',
  'second-copy': '有第二份',
  held: '已收存',
} as const satisfies Record<Custody, string>;
