import type { Page } from 'playwright-core';
import { MARK } from './mark-buttons';

/** A button that somebody at the desk could press now. */
export interface ShownButton {
  /** Where it stands in the sources; empty where it has no mark. */
  readonly mark: string;
  readonly text: string;
  /** Its place among all buttons of the page. */
  readonly at: number;
  readonly isDanger: boolean;
  /** 0 inside a window, 1 for what a window is confirmed by, 2 for what closes it. */
  readonly rank: number;
}

/** What stands over the page, if anything does. */
export const DIALOG = '.dialog';

/** Buttons of the topmost window, or of the page where there is none, which react to a press. */
export const shownButtons = (page: Page): Promise<readonly ShownButton[]> =>
  page.evaluate(
    ({ mark, dialog }) => {
      const over = [...document.querySelectorAll(dialog)].at(-1) ?? document.body;
      const all = [...document.querySelectorAll<HTMLButtonElement>('button')];
      const rankOf = (each: HTMLElement): number => {
        if (each.closest('.dialog-actions') === null) return 0;
        return each.matches('.primary, .danger') ? 1 : 2;
      };
      return all.flatMap((each, at) => {
        const isOff = each.matches('[aria-disabled=true], [aria-busy=true], :disabled');
        if (isOff || !over.contains(each) || !each.checkVisibility()) return [];
        return {
          ...{ at, mark: each.getAttribute(mark) ?? '', text: each.innerText.trim() },
          ...{ isDanger: each.matches('.danger'), rank: rankOf(each) },
        };
      });
    },
    { mark: MARK, dialog: DIALOG },
  );
