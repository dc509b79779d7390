import * as z from 'zod/mini';
import { instant } from '../../domain/kernel/instant';
import type { FieldSession } from '../../store/field-session';
import { readMeta, writeMeta } from '../../store/meta';
import { CHECKS, type Check, type Finding, judge } from './departure-check';
import { type Instruments, MEASURES } from './measure';

/** By a name of its own since the figures of a finding mean something else than they did. */
const KEY = 'departure:2';

const finding = z.strictObject({
  check: z.enum(CHECKS),
  verdict: z.enum(['ready', 'attend', 'unknown']),
  reason: z.string(),
  value: z.nullable(z.int()),
});

/** What was found when the whole check was last made, and again since; facts about this phone, which no assignment needs. */
const departureResult = z.strictObject({ at: instant, findings: z.array(finding) });
export type DepartureResult = z.infer<typeof departureResult>;

/** The last result; null before the first, or where an older build wrote another form. */
export const readDeparture = (session: FieldSession): Promise<DepartureResult | null> =>
  readMeta(session, KEY, departureResult).catch(() => null);

async function find<C extends Check>(check: C, instruments: Instruments): Promise<Finding> {
  try {
    return judge(check, await MEASURES[check](instruments));
  } catch {
    // A browser that breaks off a measurement tells nothing; the others go on.
    return { check, verdict: 'unknown', reason: 'unknown', value: null };
  }
}

/**
 * Looks at what is asked for, one after another (a phone asks for one permission at a time), and
 * keeps the result with its time. `onFound` is called with each finding as it comes.
 */
export async function runDeparture(
  instruments: Instruments,
  checks: readonly Check[],
  onFound: (finding: Finding) => void,
): Promise<DepartureResult> {
  const { session } = instruments;
  const before = await readDeparture(session);
  const found = new Map(before?.findings.map((each) => [each.check, each]));
  for (const check of checks) {
    const each = await find(check, instruments);
    found.set(check, { ...each, value: each.value === null ? null : Math.round(each.value) });
    onFound(each);
  }
  const findings = CHECKS.flatMap((check) => found.get(check) ?? []);
  // A part that is looked at again makes the others no fresher.
  const isWhole = before === null || CHECKS.every((check) => checks.includes(check));
  const at = isWhole ? session.writer.clock.now().at : before.at;
  const result = { at, findings };
  await writeMeta(session, KEY, result);
  return result;
}
