import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import { onTestFinished } from 'vitest';
import { CHECK_WORDS } from '../../../src/text/bundle-words';
import { VERDICT_WORDS, VERIFIER_WORDS } from '../../../src/text/verifier-words';

/** The built page, as somebody has it on a stick. */
export const VERIFIER_FILE = fileURLToPath(
  new URL('../../../dist/verifier/verify.html', import.meta.url),
);

type Verdict = keyof typeof VERDICT_WORDS;

/** What the page answered about a file. */
export interface PageAnswer {
  readonly verdict: Verdict | null;
  /** Files of the bundle that it names as wrong. */
  readonly named: readonly string[];
  readonly text: string;
}

/** The verifier page, opened from the disk in a browser without a network. */
export class VerifierPage {
  /** Addresses that it asked for besides itself, and what the console says of its policy. */
  readonly asked: string[] = [];
  readonly refused: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  static async open(
    browser: Browser,
    options: BrowserContextOptions = {},
    before?: (page: Page) => Promise<unknown>,
  ): Promise<VerifierPage> {
    if (!existsSync(VERIFIER_FILE)) throw new Error('npm run build comes first');
    const context = await browser.newContext({ locale: 'zh-CN', offline: true, ...options });
    const page = await context.newPage();
    const opened = new VerifierPage(page, context);
    const own = pathToFileURL(VERIFIER_FILE).href;
    page.on('request', (request) => {
      if (request.url() !== own && !request.url().startsWith('blob:')) {
        opened.asked.push(request.url());
      }
    });
    page.on('console', (message) => opened.refused.push(message.text()));
    page.on('pageerror', (error) => opened.refused.push(error.message));
    await before?.(page);
    await page.goto(own);
    return opened;
  }

  /** The control behind the button that chooses bundles. */
  get chooser(): Locator {
    return this.page
      .getByLabel(VERIFIER_WORDS.choose, { exact: true })
      .and(this.page.locator('input'));
  }

  /** The card of a file. */
  card(name: string): Locator {
    return this.page
      .getByRole('article')
      .filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  async give(name: string, bytes: Uint8Array): Promise<void> {
    const buffer = Buffer.from(bytes);
    await this.chooser.setInputFiles({ name, mimeType: 'application/zip', buffer });
  }

  /** Drops a file on the page. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.evaluate(
      ({ name: called, content }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(content)], called));
        document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }));
      },
      { name, content: [...bytes] },
    );
  }

  async pin(vkey: string): Promise<void> {
    const summary = this.page.locator('details.key > summary');
    if (!(await this.page.getByLabel(VERIFIER_WORDS.keyLabel).isVisible())) await summary.click();
    await this.page.getByLabel(VERIFIER_WORDS.keyLabel).fill(vkey);
    await this.page.getByRole('button', { name: VERIFIER_WORDS.keyUse }).click();
  }

  /** The answer about a file, once it stands there. */
  async answer(name: string, timeout = 60_000): Promise<PageAnswer> {
    const card = this.card(name);
    await card.locator('.answer').waitFor({ timeout });
    const [said, named, text] = await Promise.all([
      card.locator('.answer').innerText(),
      card.locator('.path').allTextContents(),
      card.innerText(),
    ]);
    const verdicts = Object.keys(VERDICT_WORDS) as Verdict[];
    const verdict = verdicts.find((each) => VERDICT_WORDS[each].title === said) ?? null;
    return { verdict, named, text };
  }

  /** What the page says of each check, by its name. */
  async items(name: string): Promise<Readonly<Record<string, string>>> {
    const lines = await this.card(name).locator('.check p:first-child').allInnerTexts();
    const names = Object.entries(CHECK_WORDS);
    return Object.fromEntries(
      lines.map((line) => {
        const [check] = names.find(([, words]) => line.startsWith(`${words.name}：`)) ?? [line];
        return [check, line.slice(line.indexOf('：') + 1)];
      }),
    );
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/**
 * The page, until the running test ends.
 * @param before does something to the browser's page before the verifier is opened in it
 */
export async function openVerifier(
  browser: Browser,
  before?: (page: Page) => Promise<unknown>,
): Promise<VerifierPage> {
  const page = await VerifierPage.open(browser, {}, before);
  onTestFinished(() => page.close());
  return page;
}
