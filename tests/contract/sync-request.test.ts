import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSyncRequest } from '../../src/contract/is-sync-request';
import { syncRequest } from '../../src/contract/sync';
import { MAX_ENTRY_BYTES } from '../../src/domain/journal/entry';

const journal = 'AAAAAAAAAAAAAAAAAAAAAA';
const request = {
  have: { [journal]: 3 },
  segments: [{ lines: ['{}'], head: 'a.b.c' }],
  checkpointSize: 0,
  unreceipted: ['0'.repeat(64)],
};

describe('sync request', () => {
  it('[CF3] is refused with a field that the contract does not name', () => {
    expect(syncRequest.safeParse(request).success).toBe(true);
    expect(syncRequest.safeParse({ ...request, extra: 1 }).success).toBe(false);
    const segments = [{ ...request.segments[0], note: 'x' }];
    expect(syncRequest.safeParse({ ...request, segments }).success).toBe(false);
  });

  it('[CF11] is quickly taken exactly where it has the form of the contract', () => {
    const odd = fc.oneof(
      fc.constantFrom<unknown>(null, true, -1, 1.5, 2 ** 53, 0, '', 'x', [], {}, [''], ['x']),
      fc.constantFrom<unknown>('0'.repeat(64), ['0'.repeat(64)], ['A'.repeat(64)], [[]], [{}]),
      fc.constantFrom<unknown>({ [journal]: 1 }, { [journal]: -1 }, { short: 1 }, [journal]),
      fc.constantFrom<unknown>('x'.repeat(4096), 'x'.repeat(4097), Array(4097).fill('x')),
      fc.constantFrom<unknown>(Array(1001).fill('0'.repeat(64)), Array(4096).fill('x')),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const changed = (value: object, more: readonly string[]) =>
      fc
        .dictionary(fc.constantFrom(...Object.keys(value), ...more), fc.option(odd), { maxKeys: 2 })
        .map((change) => ({ ...value, ...change }));
    const segment = { lines: ['{}'], head: 'a.b.c' };
    const segments = fc.array(changed(segment, ['more']), { maxLength: 3 });
    const many = fc.constantFrom(Array(64).fill(segment), Array(65).fill(segment));
    const asked = fc
      .tuple(changed(request, ['more']), fc.option(fc.oneof(segments, many), { nil: null }))
      .map(([value, own]) => (own === null ? value : { ...value, segments: own }));
    let taken = 0;
    fc.assert(
      fc.property(asked, (value) => {
        const read = JSON.parse(JSON.stringify(value));
        if (JSON.stringify(read).includes('__proto__')) return;
        expect(isSyncRequest(read)).toBe(syncRequest.safeParse(read).success);
        if (isSyncRequest(read)) taken += 1;
      }),
      { numRuns: 2000, seed: 20261127 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('[CF9] keeps its form with a line that no journal takes', () => {
    const segments = [{ lines: ['x'.repeat(MAX_ENTRY_BYTES + 1)], head: 'a.b.c' }];
    expect(syncRequest.safeParse({ ...request, segments }).success).toBe(true);
  });

  it.each([
    ['a journal name that is not 128 bits', { have: { short: 1 } }],
    ['a negative sequence number', { have: { [journal]: -1 } }],
    ['a fraction', { checkpointSize: 0.5 }],
    ['a digest in upper case', { unreceipted: ['A'.repeat(64)] }],
    ['a segment without lines', { segments: [{ lines: [], head: 'a.b.c' }] }],
  ])('[CF4] is refused with %s', (_what, change) => {
    expect(syncRequest.safeParse({ ...request, ...change }).success).toBe(false);
  });
});
