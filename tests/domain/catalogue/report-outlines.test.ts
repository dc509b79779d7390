import { describe, expect, it } from 'vitest';
import { assignmentPackage } from '../../../src/domain/assignment/assignment-package';
import { outlineFor } from '../../../src/domain/catalogue/report-outlines/outline-for';
import { REPORT_OUTLINES } from '../../../src/domain/catalogue/report-outlines/report-outlines';
import { withReportOutline } from '../../../src/domain/catalogue/report-outlines/with-outline';
import { EVALUATION_KINDS } from '../../../src/domain/framework/evaluation-kind';
import { reportOutline } from '../../../src/domain/report/outline';
import { chaptersOf } from '../../../src/domain/report/report-sections';
import { madePackage } from '../../support/journal-maker';

describe('outlines that a commission can name', () => {
  it('[PR39] each has an id of its own, a source, kinds that it is made for, and a form that a package takes', () => {
    expect(new Set(REPORT_OUTLINES.map(({ id }) => id)).size).toBe(REPORT_OUTLINES.length);
    for (const { id, kinds, outline } of REPORT_OUTLINES) {
      expect(reportOutline.safeParse(outline).success, id).toBe(true);
      expect(outline.source, id).not.toBe('');
      expect(kinds.length, id).toBeGreaterThan(0);
    }
  });

  it('[PR39] the one that a kind begins with can also be named for it', () => {
    for (const kind of EVALUATION_KINDS) {
      const named = REPORT_OUTLINES.filter(({ outline }) => outline === outlineFor(kind));
      expect(
        named.map(({ kinds }) => kinds.includes(kind)),
        kind,
      ).toEqual([true]);
    }
  });

  it('[PR39] one that is named is carried whole by the package, which stays one', () => {
    for (const { id, kinds, outline } of REPORT_OUTLINES) {
      const pkg = { ...madePackage(), kind: kinds[0] ?? 'projectEvaluation' };
      const commissioned = withReportOutline(pkg, id);
      if (!commissioned.ok) throw new Error(commissioned.error);
      expect(commissioned.value).toEqual({ ...pkg, outline });
      expect(assignmentPackage.safeParse(commissioned.value).success, id).toBe(true);
      const titles = chaptersOf(commissioned.value).map(({ title }) => title);
      expect(titles).toEqual(outline.chapters.map(({ title }) => title));
    }
  });

  it('[PR39] a package that names none, as those from before, has the outline for its kind', () => {
    for (const kind of EVALUATION_KINDS) {
      const pkg = assignmentPackage.parse({ ...madePackage(), kind });
      expect(pkg.outline, kind).toBeUndefined();
      const titles = chaptersOf(pkg).map(({ title }) => title);
      expect(titles, kind).toEqual(outlineFor(kind).chapters.map(({ title }) => title));
    }
  });

  it('[PR39] one that is not in the catalogue, or is made for another kind, is refused', () => {
    const pkg = madePackage();
    expect(withReportOutline(pkg, 'none')).toEqual({ ok: false, error: 'unknown-outline' });
    expect(withReportOutline(pkg, 'monitoring')).toEqual({ ok: false, error: 'other-kind' });
  });
});
