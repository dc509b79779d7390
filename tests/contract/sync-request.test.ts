import { describe, expect, it } from 'vitest';
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
