import type { Page } from 'playwright-core';
import type { Random } from '../../../../support/seeded-random';
import { hostileText } from '../hostile-text';
import { DIALOG } from './shown-buttons';

/** What fields take that take no words: of each an example, tried in turn where words are refused. */
const FITTING = ['3', '91640323TAKAN00035', '13800000000', '2026-03-01', '29.5'];
const TEXTS_AT_ONCE = 40;

/**
 * Types something hostile into every text field of the topmost window, or of the page, as React hears
 * it, and chooses where something is to be chosen. What searches a list stays as it is: it would hide
 * what is there.
 * @param attempt after the first, what a form found fault with gets what fits another kind of field
 * @returns how many texts were typed
 */
export function fillAtOnce(page: Page, random: Random, attempt = 0): Promise<number> {
  const texts = Array.from({ length: TEXTS_AT_ONCE }, () => hostileText(random));
  const fitting = attempt === 0 ? null : (FITTING[attempt - 1] ?? '');
  return page.evaluate(
    async ({ texts, fitting, dialog }) => {
      const over = [...document.querySelectorAll(dialog)].at(-1) ?? document.querySelector('main');
      let typed = 0;
      // A field hears nothing of a value that its own setter is told, and React draws between events.
      const set = async (field: Element, member: string, value: unknown, event: string) => {
        const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), member);
        own?.set?.call(field, value);
        field.dispatchEvent(new Event(event, { bubbles: true }));
        await new Promise((done) => setTimeout(done));
      };
      const wordsFor = (field: HTMLInputElement | HTMLTextAreaElement): string => {
        const room = field.maxLength < 0 ? 200 : field.maxLength;
        const mode = field.inputMode;
        if (fitting !== null) return fitting;
        if (mode === 'numeric' || mode === 'decimal' || field.type === 'number') return '1';
        const fits = texts.filter((text) => text.length <= room);
        return fits[typed % Math.max(1, fits.length)] ?? 'x'.repeat(Math.max(0, room));
      };
      // Of another year than a page begins with there is nothing.
      const isYear = ({ inputMode, value }: HTMLInputElement): boolean =>
        inputMode === 'numeric' && /^20\d\d$/u.test(value);
      const one = async (field: Element) => {
        if (fitting !== null && field.getAttribute('aria-invalid') !== 'true') return;
        if (field instanceof HTMLSelectElement) {
          const last = [...field.options].filter(({ value }) => value !== '').at(-1);
          if (field.value === '' && last) await set(field, 'value', last.value, 'change');
        } else if (field instanceof HTMLTextAreaElement) {
          await set(field, 'value', wordsFor(field), 'input');
          typed += 1;
        } else if (field instanceof HTMLInputElement) {
          if (field.type === 'checkbox') {
            if (!field.checked && field.closest('form, fieldset, .dialog')) field.click();
          } else if (field.type === 'radio') {
            const group = [...(over?.querySelectorAll('input[type=radio]') ?? [])].filter(
              (each) => each instanceof HTMLInputElement && each.name === field.name,
            );
            if (group[0] === field) field.click();
          } else if (field.type === 'date') {
            await set(field, 'value', field.max || field.min || '2026-03-01', 'input');
          } else if (['text', 'tel', 'url', 'number'].includes(field.type) && !isYear(field)) {
            await set(field, 'value', wordsFor(field), 'input');
            typed += 1;
          }
        }
      };
      // What stands beside a search chooses what a list shows.
      const isSought =
        over?.matches('main') === true && over.querySelector('[type=search]') !== null;
      const narrows = (field: Element) => isSought && field instanceof HTMLSelectElement;
      const fields = [...(over?.querySelectorAll('input, textarea, select') ?? [])];
      for (const field of fields) {
        if (field.matches(':disabled, [readonly]') || narrows(field)) continue;
        if (!field.checkVisibility()) continue;
        await one(field);
      }
      return typed;
    },
    { texts, fitting, dialog: DIALOG },
  );
}
