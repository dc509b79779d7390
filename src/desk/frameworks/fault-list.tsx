import { PRINTING } from '../../domain/scoring/printing';
import { EDITOR_WORDS, TABLE_WORDS } from '../../text/framework-editor-words';
import { sayFrameworkFault } from '../../text/framework-fault-words';
import { useEditing } from './editor-context';
import type { Place, PlacedFault } from './fault-place';
import { findNode, nameOf } from './framework-tree';

/** Where a place stands on the page. */
const elementOf = (place: Place): HTMLElement | null => {
  if (place.at === 'node') return document.getElementById(`node-${place.id}`);
  return document.getElementById(`framework-${place.at}`);
};

function show(place: Place): void {
  const element = elementOf(place);
  if (element instanceof HTMLDetailsElement) element.open = true;
  element?.scrollIntoView({ block: 'center' });
  element?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
}

/** Every fault with a way to its place. */
export function FaultList() {
  const { framework, faults, select } = useEditing();
  if (faults.length === 0) return null;
  const go = (place: Place) => {
    if (place.at === 'node' && findNode(framework, place.id)?.at === 'indicator') select(place.id);
    show(place);
  };
  const whereOf = ({ place }: PlacedFault): string => {
    const node = place.at === 'node' ? findNode(framework, place.id) : null;
    return node === null ? '' : `${nameOf(node) || TABLE_WORDS.unnamed}：`;
  };
  return (
    <details className="framework-section framework-fault-list">
      <summary>
        {EDITOR_WORDS.faultList}（{faults.length}）
      </summary>
      <ul>
        {faults.map((each, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: faults have no name, and lines nothing to keep
          <li key={place}>
            <button type="button" className="framework-jump" onClick={() => go(each.place)}>
              {whereOf(each)}
              {sayFrameworkFault(each.fault, PRINTING)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
