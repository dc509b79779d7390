import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What a theme can change: it has the same elements in other colours. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** In place of half a megabyte of script that the page has run already. */
const NOTHING = ';';

/**
 * The rules of WCAG 2.2 AA that the page breaks as it stands, with where. It is measured on a screen
 * as high as the page: what a bar at the bottom covers for now can be scrolled to.
 * @param only names of rules; without, all of them
 */
export async function violationsOf(
  page: Page,
  only: readonly string[] | null = null,
): Promise<readonly string[]> {
  const screen = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (screen !== null) await page.setViewportSize({ ...screen, height });
  const laid = await page.evaluate(() => 'axe' in globalThis);
  // Legacy: results are put together in the page itself, for no frame of another origin is shown.
  const axe = new AxeBuilder({ page, ...(laid && { axeSource: NOTHING }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations, passes } = await (only === null
    ? axe.withTags(TAGS)
    : axe.withRules([...only])
  ).analyze();
  if (screen !== null) await page.setViewportSize(screen);
  const applied = passes.length + violations.length;
  if (applied === 0) throw new Error('No rule applied: the page is empty.');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
