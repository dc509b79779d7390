/** A name for a map, as an element: Leaflet would read a string as markup, and a name is no markup. */
export function nameTag(label: string): HTMLElement {
  const tag = document.createElement('span');
  tag.className = 'map-name';
  tag.textContent = label;
  return tag;
}
