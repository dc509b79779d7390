import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADE_RULES, type GradeFacts, gradeOf } from '../../src/domain/evidence/grade';
import { GRADE_LIMITS } from '../../src/domain/evidence/grade-limits';
import {
  EVIDENCE_GRADE_TEXT,
  EVIDENCE_GRADE_WORDS,
  sayLedgerLine,
} from '../../src/text/evidence-grade-words';

const SEED = 20_261_125;
const CLAIMS = /防篡改|不可篡改|位置已核实|已核实位置|真实有效|确认属实|保证真实/;

const orNull = (max: number) => fc.option(fc.integer({ min: -max, max }), { nil: null });

const anyFacts: fc.Arbitrary<GradeFacts> = fc.record({
  path: fc.constantFrom('inApp', 'systemCamera', 'other'),
  accuracyCm: fc.option(fc.nat(6000), { nil: null }),
  distanceM: fc.option(fc.nat(500), { nil: null }),
  radiusM: fc.nat(300),
  clock: fc.constantFrom('compared', 'moved', 'unknown'),
  anchoredAfterMs: orNull(200_000_000),
});

const sayAll = (facts: GradeFacts): string => {
  const { grade, ledger } = gradeOf(facts);
  const lines = GRADE_RULES.map((rule) => sayLedgerLine(rule, ledger[rule], facts, GRADE_LIMITS));
  return [EVIDENCE_GRADE_WORDS[grade], ...lines].join('\n');
};

describe('words of the grade', () => {
  it('[EV18] say a sentence for every line, never print a gap, and never claim more', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const said = sayAll(facts);
        expect(said).not.toMatch(/null|NaN|undefined|Infinity/);
        expect(said).not.toMatch(CLAIMS);
        const lines = said.split('\n').slice(1);
        for (const line of lines) expect(line).toMatch(/。$/);
      }),
      { seed: SEED, numRuns: 500 },
    );
    expect(EVIDENCE_GRADE_TEXT.limits).toContain('手机自报');
  });

  it('[EV18] say what is not known where nothing is', () => {
    const said = sayAll({
      ...{ path: 'other', accuracyCm: null, distanceM: null, radiusM: 0 },
      ...{ clock: 'unknown', anchoredAfterMs: null },
    });
    expect(said.match(/不知道|没有|无法|无从/g)?.length).toBeGreaterThanOrEqual(5);
  });
});
