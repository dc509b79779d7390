import type { Page } from 'playwright-core';
import { unlock } from '../../../e2e/support/field-app';
import { READY } from './load-form';
import type { OurForm } from './our-form';
import { prepare, until } from './page-clock';

/** An element of a page with what stands in it, or a text. */
export type Drawn =
  | string
  | readonly [
      name: string,
      attributes: Readonly<Record<string, string>>,
      children: readonly Drawn[],
    ];

/** What stands below the page's root; as React names attributes, and without styles of one element. */
const READ = `(() => {
  const names = { value: 'defaultValue', readonly: 'readOnly', for: 'htmlFor', class: 'className' };
  const drawn = (node) => {
    if (!(node instanceof Element)) return node.textContent;
    const attributes = {};
    for (const { name, value } of node.attributes) {
      if (name !== 'style') attributes[names[name] ?? name] = value;
    }
    return [node.localName, attributes, [...node.childNodes].map(drawn)];
  };
  return [...document.getElementById('root').childNodes].map(drawn);
})()`;

const idle = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve())));

/** The elements of the finished page of an indicator. */
export async function drawnOf({ context, home }: OurForm): Promise<readonly Drawn[]> {
  const page = await context.newPage();
  try {
    await prepare(page, 1);
    await page.goto(`${home}/i/I1`);
    await unlock(page);
    await until(page, `() => ${READY}`);
    // What stands below the score is drawn after it.
    for (const _ of [1, 2]) await idle(page);
    return await page.evaluate(READ);
  } finally {
    await page.close();
  }
}
