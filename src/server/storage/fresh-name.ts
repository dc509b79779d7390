import { randomBytes } from 'node:crypto';

const NAME_BYTES = 32;

/** A name that says nothing and that nobody has: 64 lower-case hexadecimal digits. */
export const freshName = (): string => randomBytes(NAME_BYTES).toString('hex');
