import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTypedDraw } from '../../../src/desk/registry/typed-draw';
import type { LeadFacts } from '../../../src/domain/registry/lead-facts';
import { readTypedAgency, typedAgency } from '../../../src/domain/registry/typed-agency';
import { readTypedPerson, typedPerson } from '../../../src/domain/registry/typed-person';

const name = fc.constantFrom('李示例', '盐池县水务局', '宁夏大学', 'A 公司', '高级工程师');
const day = fc.constantFrom('2015-02-28', '2020-02-29', '2026-11-27');
const lead: fc.Arbitrary<LeadFacts> = fc.record({
  qualification: fc.option(name),
  workSince: fc.option(day),
  evaluationSince: fc.option(day),
  contractUntil: fc.option(fc.oneof(fc.constant('open'), day)),
  criminal: fc.option(
    fc.oneof(
      fc.constantFrom<NonNullable<LeadFacts['criminal']>>({ kind: 'none' }, { kind: 'other' }),
      day.map((servedOn) => ({ kind: 'negligence' as const, servedOn })),
    ),
  ),
});

describe('what is typed of an entry', () => {
  test('[RG30] a person who is kept comes back from the form unchanged', () => {
    const person = fc.record({
      ...{ name, phone: fc.constantFrom('', '0953-6012345'), employer: name, title: name },
      fields: fc.uniqueArray(fc.constantFrom('水利', '财务', '人大代表'), { minLength: 1 }),
      recusals: fc.array(fc.record({ party: name, why: fc.constantFrom('曾任职', '亲属：任职') })),
      lead: fc.option(lead),
    });
    fc.assert(
      fc.property(person, (record) => {
        expect(readTypedPerson(typedPerson(record))).toEqual({ record, faults: [] });
      }),
      { seed: 30 },
    );
  });

  test('[RG30] what is missing or malformed is named, and nothing is saved', () => {
    const empty = typedPerson(null);
    expect(readTypedPerson(empty).faults).toEqual(['name', 'employer', 'neither']);
    const typed = { ...empty, name: '李示例', employer: '宁夏大学', fields: '水利，财务、水利' };
    expect(readTypedPerson(typed)).toEqual({ record: null, faults: ['fields'] });
    const wrong = { ...typed, fields: '水利', recusals: '盐池县水务局' };
    expect(readTypedPerson(wrong)).toEqual({ record: null, faults: ['recusals'] });
    const dayless = { ...typed, fields: '', isLead: true, contract: 'until' } as const;
    expect(readTypedPerson({ ...dayless, criminal: 'negligence' })).toEqual({
      ...{ record: null, faults: ['contractUntil', 'servedOn'] },
    });
  });

  test('[RG30] an agency’s code is taken as it is typed, and overruled only where it may be', () => {
    const typed = { ...typedAgency(null), name: ' 宁夏示例公司 ', platform: ' ' };
    const said = (creditCode: string, codeSeen = false) =>
      readTypedAgency({ ...typed, creditCode, codeSeen });
    expect(said('91640323TAKAN00022').record).toEqual({
      ...{ name: '宁夏示例公司', creditCode: '91640323TAKAN00022' },
      ...{ codeSeen: false, platform: null },
    });
    expect(said('91640323TAKAN00025').faults.code).toBe('checkDigit');
    expect(said('91640323TAKAN00025', true).record?.codeSeen).toBe(true);
    expect(said('91640323TAKAN00022', true).record?.codeSeen).toBe(false);
    expect(said('9164', true)).toMatchObject({ record: null, faults: { code: 'length' } });
    expect(readTypedAgency(typedAgency(null)).faults.name).toBe(true);
  });

  test('[RG30] a draw has a purpose, parties and each field once', () => {
    const typed = { title: '评审会', parties: '盐池县水务局\n\n 示例公司 ' };
    const quotas = (...fields: readonly string[]) =>
      fields.map((field, key) => ({ key, field, count: '2' }));
    expect(readTypedDraw({ ...typed, quotas: quotas('水利') }).plan).toEqual({
      ...{ title: '评审会', parties: ['盐池县水务局', '示例公司'] },
      quotas: [{ field: '水利', count: 2 }],
    });
    const faults = (quotasOf: ReturnType<typeof quotas>, more = {}) =>
      readTypedDraw({ ...typed, quotas: quotasOf, ...more }).faults;
    expect(faults(quotas('水利', '水利'))).toEqual(['quotaTwice']);
    expect(faults([{ key: 0, field: '水利', count: '0' }])).toEqual(['quota']);
    expect(faults(quotas(''), { title: ' ', parties: '\n' })).toEqual([
      ...['title', 'parties', 'quota'],
    ]);
  });
});
