import { type RefCallback, useCallback, useState } from 'react';

// A phone of 360 px; also what a page has that is written without a browser.
const USUAL = 20;
const WIDEST = 30;

/**
 * How many letters (em) stand beside each other in an element, in halves: follows the screen and the
 * size of letters that the person has chosen.
 */
export function useWidthInLetters(): readonly [RefCallback<HTMLElement>, number] {
  const [letters, setLetters] = useState(USUAL);
  const watch = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const measure = () => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      setLetters(Math.min(Math.floor((2 * element.clientWidth) / size) / 2, WIDEST));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [watch, letters];
}
