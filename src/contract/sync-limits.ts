/** How much one exchange may hold; lines are bounded by their segment. */
export const MOST_SEGMENTS = 64;
export const MOST_LINES = 4096;
export const MOST_UNRECEIPTED = 1000;
/** Of a signed head, in characters. */
export const MOST_HEAD = 4096;
