import type { EnginePage } from './engine';
import { waitUntil } from './wait-until';

/** Finds the first shown element of a selector whose name or text is these words. */
const FIND = `
  const nameOf = (element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\\s+/g, ' ').trim();
  const find = (selector, words, exact) =>
    [...document.querySelectorAll(selector)].find((element) => {
      const name = nameOf(element);
      return exact ? name === words : name.includes(words);
    });
`;

/** What a person does on a page, by the words that stand there. */
export class Hand {
  readonly page: EnginePage;

  constructor(page: EnginePage) {
    this.page = page;
  }

  /** Waits until the words stand on the page. */
  async see(words: string, limitMs?: number): Promise<void> {
    const body = `return document.body.innerText.includes(${JSON.stringify(words)}) || null;`;
    await waitUntil(`“${words}”`, () => this.page.run<true | null>(body), limitMs);
  }

  /** Taps a button, link or radio by its exact name, or by words in it. */
  async tap(words: string, exact = true): Promise<void> {
    const body = `${FIND}
      const target = find('button, a, label, summary', ${JSON.stringify(words)}, ${exact});
      if (!target || target.disabled) return null;
      target.click();
      return true;`;
    await waitUntil(`to tap “${words}”`, () => this.page.run<true | null>(body));
  }

  /** Taps the first link whose address ends so. */
  async follow(end: string): Promise<void> {
    const body = `const link = document.querySelector('a[href$="${end}"]');
      if (!link) return null;
      link.click();
      return true;`;
    await waitUntil(`a link to ${end}`, () => this.page.run<true | null>(body));
  }

  /** Types into the field with a label, as a keyboard does for React. */
  async type(label: string, text: string): Promise<void> {
    const body = `${FIND}
      const tag = find('label', ${JSON.stringify(label)}, true);
      const field = tag && (tag.control ?? document.getElementById(tag.htmlFor));
      if (!field) return null;
      const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
      field.focus();
      Object.getOwnPropertyDescriptor(proto.prototype, 'value').set.call(field, ${JSON.stringify(text)});
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return true;`;
    await waitUntil(`the field “${label}”`, () => this.page.run<true | null>(body));
  }

  /** Waits until an expression of the page is neither null nor false. */
  async until(what: string, expression: string): Promise<void> {
    const body = `return (await (${expression})) || null;`;
    await waitUntil(what, () => this.page.run<unknown>(body));
  }
}
