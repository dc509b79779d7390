import * as z from 'zod/mini';

/**
 * Names one thing that people keep writing about: a code where the package asks for it, a random id
 * where somebody added it on site.
 */
export const itemKey = z.string().check(z.regex(/^[A-Za-z0-9._-]{1,40}$/));
