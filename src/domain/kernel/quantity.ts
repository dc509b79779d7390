import * as z from 'zod/mini';

/** An integer that JSON and every checker hold exactly (RFC 8785 §3.2.2.3 profile: integers only). */
export const integer = z.int();

/** A count or amount that cannot be negative. */
export const nonNegative = z.int().check(z.nonnegative());

/** Points in thousandths, 0 to 1000 points. */
export const milliPoints = z.int().check(z.nonnegative(), z.maximum(1_000_000));

/** A rate in parts per million. */
export const partsPerMillion = z.int().check(z.nonnegative());
