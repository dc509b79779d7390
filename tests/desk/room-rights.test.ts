import { expect, it } from 'vitest';
import { mayOpen } from '../../src/desk/room-rights';

/** Rooms that are not for everybody at the desk, and who may open them, by hand. */
const FOR: Readonly<Record<string, readonly string[]>> = {
  '/papers': ['performanceUnit', 'supervisor'],
  '/commissions': ['performanceUnit'],
  '/commissions/abc': ['performanceUnit'],
  '/aside': ['performanceUnit'],
  '/devices': ['performanceUnit'],
  '/proposals': ['performanceUnit'],
  '/access': ['performanceUnit'],
};
const DESK = ['performanceUnit', 'bureauClerk', 'budgetDesk', 'supervisor'];

it('[AU22] each role opens its rooms alone', () => {
  for (const [path, roles] of Object.entries(FOR)) {
    expect([path, DESK.filter((role) => mayOpen(role, path))]).toEqual([path, roles]);
  }
  for (const path of ['/', '/sites', '/self-scores', '/statement', '/frameworks', '/accounts']) {
    expect([path, DESK.filter((role) => mayOpen(role, path))]).toEqual([path, DESK]);
  }
  expect(mayOpen('nobody', '/papers')).toBe(false);
});
