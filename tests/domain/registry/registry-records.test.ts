import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgencyRecord, agencyRecord } from '../../../src/domain/registry/agency';
import { recentBadRecords } from '../../../src/domain/registry/bad-record';
import { creditCheckCharacter, creditCodeFault } from '../../../src/domain/registry/credit-code';
import { type LeadFacts, leadFindings } from '../../../src/domain/registry/lead-facts';
import { registeredPerson } from '../../../src/domain/registry/registered-person';
import { nextStandings, STANDINGS } from '../../../src/domain/registry/standing';

const AGENCY: AgencyRecord = {
  ...{ name: '宁夏示例绩效评价有限公司', creditCode: '91640323TAKAN00022', codeSeen: false },
  platform: null,
};
const FACTS: LeadFacts = {
  ...{ qualification: '注册会计师', workSince: '2021-03-01', evaluationSince: '2023-03-01' },
  ...{ contractUntil: 'open', criminal: { kind: 'none' } },
};

/** Weights as the standard prints them: 3^(i-1) modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Made up, with a wrong check digit: no office gives an organisation code that spells a name. */
const MISCHECKED = '91640323TAKAN00025';

describe('credit codes', () => {
  test('[RG1] the check digit is what the weights of the standard come to', () => {
    const values = [9, 1, 6, 4, 0, 3, 2, 3, 26, 10, 19, 10, 22, 0, 0, 0, 2];
    const sum = values.reduce((all, value, at) => all + value * (WEIGHTS[at] ?? 0), 0);
    expect([sum, 31 - (sum % 31)]).toEqual([1982, 2]);
    expect(creditCheckCharacter('91640323TAKAN0002')).toBe('2');
    // 335 leaves 25 and gives 6; where nothing is left the digit is 0 and not 31.
    expect(creditCheckCharacter('91640323000000000')).toBe('6');
    expect(creditCheckCharacter('00000000000000000')).toBe('0');
    expect(creditCodeFault('91640323TAKAN00022')).toBeNull();
    expect(creditCodeFault('91640323TAKAN0002Z')).toBe('characters');
    expect(creditCodeFault('91640323TAKAN0002')).toBe('length');
    expect(creditCodeFault(MISCHECKED)).toBe('checkDigit');
  });

  test('[RG1] one character mistaken is always noticed', () => {
    const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    const one = fc.constantFrom(...characters);
    const body = fc.array(one, { minLength: 17, maxLength: 17 }).map((each) => each.join(''));
    fc.assert(
      fc.property(body, fc.nat(17), one, (start, at, other) => {
        const code = start + creditCheckCharacter(start);
        const wrong = code.slice(0, at) + other + code.slice(at + 1);
        expect(creditCodeFault(wrong)).toBe(wrong === code ? null : 'checkDigit');
      }),
      { seed: 4021 },
    );
  });

  test('[RG1] a check digit can be overruled, a wrong length cannot', () => {
    const holds = (change: Partial<AgencyRecord>) =>
      agencyRecord.safeParse({ ...AGENCY, ...change }).success;
    expect(holds({})).toBe(true);
    expect(holds({ creditCode: MISCHECKED })).toBe(false);
    expect(holds({ creditCode: MISCHECKED, codeSeen: true })).toBe(true);
    expect(holds({ creditCode: MISCHECKED.slice(1), codeSeen: true })).toBe(false);
  });
});

test('[RG2] a bad record counts for three years, and not once it was withdrawn', () => {
  const said = { at: '2026-11-27T00:00:00Z', by: 'p' };
  const on = (day: string) => ({ id: day, on: day, what: '通报', ...said, withdrawn: null });
  const days = ['2023-11-27', '2023-11-28', '2026-11-27', '2026-11-28'].map(on);
  const wrong = { ...on('2025-01-01'), withdrawn: { reason: '登记有误', ...said } };
  const recent = recentBadRecords([...days, wrong], '2026-11-27');
  expect(recent.map((each) => each.on)).toEqual(['2023-11-28', '2026-11-27']);
});

describe('lead evaluators', () => {
  const said = (change: Partial<LeadFacts>, on = '2026-03-01') =>
    leadFindings({ ...FACTS, ...change }, on).map(
      ({ demand, outcome, article }) => `${demand} ${outcome} ${article}`,
    );

  test('[RG3] years are reached on their day', () => {
    expect(said({})).toEqual([]);
    expect(said({}, '2026-02-28')).toEqual(['work fails 7', 'evaluation fails 7']);
    const leap = { workSince: '2020-02-29', evaluationSince: '2020-02-29' };
    expect(said(leap, '2025-02-28')).toEqual(['work fails 7']);
    expect(said(leap, '2025-03-01')).toEqual([]);
  });

  test('[RG3] what is not known is missing, with its article', () => {
    const nothing = { qualification: null, workSince: null, evaluationSince: null };
    expect(said({ ...nothing, contractUntil: null, criminal: null })).toEqual([
      ...['qualification missing 7', 'work missing 7', 'evaluation missing 7'],
      ...['contract missing 8', 'criminal missing 7'],
    ]);
  });

  test('[RG3] contracts end, and a sentence counts for more than five years', () => {
    expect(said({ contractUntil: '2026-03-01' })).toEqual([]);
    expect(said({ contractUntil: '2026-02-28' })).toEqual(['contract fails 8']);
    const served = (servedOn: string) => said({ criminal: { kind: 'negligence', servedOn } });
    expect(served('2021-03-01')).toEqual(['criminal fails 7']);
    expect(served('2021-02-28')).toEqual([]);
    expect(said({ criminal: { kind: 'other' } })).toEqual(['criminal fails 7']);
  });
});

test('[RG4] a standing goes where it may and nowhere else', () => {
  const ways = STANDINGS.flatMap((from) => nextStandings(from).map((to) => `${from} ${to}`));
  expect(ways).toEqual([
    ...['entered active', 'active suspended', 'active exited'],
    ...['suspended active', 'suspended exited', 'exited active'],
  ]);
});

test('[RG5] a person has the fields that are named and no others', () => {
  const person = {
    ...{ name: '示例专家', phone: '', employer: '宁夏大学', title: '副教授', lead: null },
    ...{ fields: ['水利'], recusals: [] },
  };
  const holds = (value: unknown) => registeredPerson.safeParse(value).success;
  expect(holds(person)).toBe(true);
  expect(holds({ ...person, identityNumber: '640323' })).toBe(false);
  expect(holds({ ...person, fields: [] })).toBe(false);
  expect(holds({ ...person, fields: [], lead: FACTS })).toBe(true);
  expect(holds({ ...person, fields: ['水利', '水利'] })).toBe(false);
});
