import { expect, it } from 'vitest';
import { reportPdfHolds } from '../../src/cli/bench/report-pdf';

const measured = (medianMs: number) => ({
  ...{ name: 'PDF', unit: 'a report', floorMs: null, note: null },
  ...{ medianMs, leastMs: 1, mostMs: 9999 },
});

it('[OD16] holds by the median at half a core, and not where nothing was measured', () => {
  expect(reportPdfHolds([measured(9000), measured(2999)])).toBe(true);
  expect(reportPdfHolds([measured(1), measured(3000)])).toBe(false);
  expect(reportPdfHolds([measured(1)])).toBe(false);
});
