type Child = Node | string | null;

/**
 * An element with attributes and children. Words become text, never markup, so that nothing in a
 * bundle can become a part of the page. Where `attributes` has a class it is called `class`.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button that does something. */
export function button(words: string, act: () => void, kind = 'plain'): HTMLButtonElement {
  const made = element('button', { type: 'button', class: kind }, [words]);
  made.addEventListener('click', act);
  return made;
}

/** Terms and what they stand for. */
export function facts(
  items: readonly (readonly [term: string, detail: Child | readonly Child[]])[],
): HTMLElement {
  const rows = items.map(([term, detail]) =>
    element('div', {}, [
      element('dt', {}, [term]),
      element('dd', {}, Array.isArray(detail) ? detail : [detail as Child]),
    ]),
  );
  return element('dl', {}, rows);
}

/**
 * A digest or key, in groups of four to be read out; copied, it has no gaps. Of a log's key the name
 * and its number are groups of their own.
 */
export function code(text: string): HTMLElement {
  const [, name = '', number = '', key = text] = /^([^+]+\+)([^+]+\+)(.+)$/su.exec(text) ?? [];
  const groups = [name, number, ...(key.match(/.{1,4}/gsu) ?? [])].filter((each) => each !== '');
  return element(
    'code',
    {},
    groups.map((group) => element('span', {}, [group])),
  );
}
