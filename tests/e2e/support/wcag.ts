import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * The rules of WCAG 2.2 AA that the page breaks as it stands, with where. It is measured on a screen
 * as high as the page: what a bar at the bottom covers for now can be scrolled to.
 */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const screen = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (screen !== null) await page.setViewportSize({ ...screen, height });
  const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  if (screen !== null) await page.setViewportSize(screen);
  if (passes.length === 0) throw new Error('No rule applied: the page is empty.');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
