import { expect, it } from 'vitest';
import { youngPackages } from './young-packages.mjs';

const releaseOf = (name: string, released: string, adopted: string) => ({
  ...{ name, version: '1.0.0' },
  ...{ released: `2026-11-${released}T00:00:00Z`, adopted: `2026-11-${adopted}T00:00:00Z` },
});

it('[GT32] young is what had not been out for 14 days, then and now', () => {
  const releases = [
    releaseOf('old', '01', '15'),
    releaseOf('young', '02', '15'),
    releaseOf('newest', '20', '21'),
  ];
  expect(youngPackages(releases, Date.parse('2026-11-27T12:00:00Z'))).toEqual({
    atAdoption: ['young 1.0.0: 13 days', 'newest 1.0.0: 1 days'],
    still: ['newest 1.0.0: 7 days'],
  });
});
