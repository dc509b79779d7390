import * as z from 'zod/mini';

/**
 * Index number of a working paper: stage (Z 准备, S 实施, B 报告), section, number of the member in
 * the team, that member's running number: `S4-02-007`. Nobody needs a network to give the next one.
 */
export const indexNumber = z.string().check(z.regex(/^[ZSB]\d{1,2}-\d{2,3}-\d{3,4}$/));
export type IndexNumber = z.infer<typeof indexNumber>;
