import { describe, expect, it } from 'vitest';
import { isSafePoint } from '../../src/app/safe-point';

describe('safe points for an update', () => {
  it.each(['/', '/settings', '/a/abc/sync'])('[UI5] offers an update at %s', (path) => {
    expect(isSafePoint(path)).toBe(true);
  });

  it.each([
    '/a/abc',
    '/a/abc/i/C101',
    '/a/abc/declare',
    '/a/abc/report',
    '/enrol',
    '/a/abc/i/C101/sync/x',
  ])('[UI5] offers none at %s', (path) => {
    expect(isSafePoint(path)).toBe(false);
  });
});
