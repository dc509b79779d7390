import { ICON_PATHS, type IconName } from '../../ui/icon-paths';

type Attributes = Readonly<Record<string, string>>;
type Child = Element | string;

/** An element with its attributes and what it holds. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

const DRAWN: Attributes = {
  ...{ 'aria-hidden': 'true', class: 'icon', width: '1.25em', height: '1.25em' },
  ...{ viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': '2' },
  ...{ 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
};

/** The line drawing that `Icon` draws. */
export function icon(name: IconName): Element {
  const [svg, path] = ['svg', 'path'].map((each) => document.createElementNS(SVG, each));
  if (svg === undefined || path === undefined) throw new Error('two were asked for');
  for (const [key, value] of Object.entries(DRAWN)) svg.setAttribute(key, value);
  path.setAttribute('d', ICON_PATHS[name]);
  svg.append(path);
  return svg;
}
