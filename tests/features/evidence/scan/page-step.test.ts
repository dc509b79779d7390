import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../src/domain/evidence/evidence';
import type { CapturedEvidence } from '../../../../src/domain/journal/evaluation';
import {
  pageStand,
  type ScanStep,
  scanAddress,
  scanStepOf,
} from '../../../../src/features/evidence/scan/page-step';
import { idOf, sha256Of } from '../../../support/made-ids';

const PAGE = sha256Of('page');

function piece(name: string, derived?: Evidence['derived']): CapturedEvidence {
  const evidence: Evidence = {
    ...{
      sha256: sha256Of(name),
      size: 1,
      mediaType: 'image/jpeg',
      fixes: [],
      noPosition: 'denied',
    },
    proves: { indicator: 'D301', checkpoint: null, site: null },
    source: derived === undefined ? 'camera' : 'derived',
    capturedAt: '2026-11-22T09:00:00.000+08:00',
    ...(derived === undefined ? {} : { derived }),
  };
  return {
    ...{ journal: idOf('journal'), seq: 2, hash: sha256Of(`entry ${name}`), person: idOf('me') },
    ...{ evidence, at: evidence.capturedAt, mono: { session: idOf('start'), ms: 1 } },
  };
}

const page = { kind: 'page', sha256: PAGE } as const;
const plain = { kind: 'plain', sha256: PAGE } as const;

describe('a window of pages', () => {
  it('[MD30] is found again by its address', () => {
    const steps: readonly ScanStep[] = [{ kind: 'camera' }, page, plain];
    expect(steps.map((step) => scanStepOf(scanAddress(step)))).toEqual(steps);
    const others = [null, '', 'open', 'sound', `page-${PAGE}0`, 'plain-x', `other-${PAGE}`];
    expect(others.map(scanStepOf)).toEqual(others.map(() => null));
  });

  it('[MD30] asks for the corners once the entry is read, until there is a copy', () => {
    expect(pageStand(page, [])).toBe('awaited');
    expect(pageStand(page, [piece('page')])).toBe('open');
    const copy = piece('copy', { from: PAGE, how: 'straightened' });
    expect(pageStand(page, [piece('page'), copy])).toBe('straightened');
    const marked = piece('marked', { from: PAGE, how: 'annotated' });
    const other = piece('copy', { from: sha256Of('other'), how: 'straightened' });
    expect(pageStand(page, [piece('page'), marked, other])).toBe('open');
  });

  it('[MD31] knows a page that is to stay as it is, until it was straightened after all', () => {
    expect(pageStand(plain, [piece('page')])).toBe('plain');
    const copy = piece('copy', { from: PAGE, how: 'straightened' });
    expect(pageStand(plain, [piece('page'), copy])).toBe('straightened');
  });
});
