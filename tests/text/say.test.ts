import { describe, expect, it } from 'vitest';
import { sayDay, sayMinute } from '../../src/text/say-instant';
import { saySize } from '../../src/text/say-size';

describe('sizes and instants', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KB'],
    [412_000, '402 KB'],
    [9.8 * 1024 ** 2, '9.8 MB'],
    [64 * 1024 ** 3, '64 GB'],
  ])('[UI25] says %d bytes as %s', (bytes, said) => {
    expect(saySize(bytes)).toBe(said);
  });

  it('[UI25] says instants by the calendar, in Chinese', () => {
    // Noon in UTC is the same day everywhere that people evaluate budgets in China.
    expect(sayDay('2026-11-22T12:00:00Z')).toBe('2026年11月22日');
    expect(sayMinute('2026-11-22T12:00:00Z')).toMatch(/^2026年11月22日\D*\d{2}:\d{2}$/);
  });
});
