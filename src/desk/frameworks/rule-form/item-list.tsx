import type { ReactNode } from 'react';
import { RULE_FORM_WORDS } from '../../../text/framework-editor-words';
import { Button } from '../../../ui/button';
import { useEditing } from '../editor-context';

export interface ItemListProps<T> {
  readonly legend: string;
  readonly items: T[];
  readonly least: number;
  readonly most: number;
  readonly nameOf: (number: number) => string;
  readonly newItem: () => T;
  readonly onItems: (items: T[], field?: string) => void;
  readonly children: (
    item: T,
    name: string,
    change: (item: T, field?: string) => void,
  ) => ReactNode;
}

interface ItemKeysProps {
  readonly name: string;
  readonly first: boolean;
  readonly needed: boolean;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

function ItemKeys({ name, first, needed, onUp, onRemove }: ItemKeysProps) {
  const { readOnly } = useEditing();
  if (readOnly) return null;
  const { up, remove } = RULE_FORM_WORDS;
  return (
    <div className="framework-keys">
      <Button kind="quiet" off={first} aria-label={up(name)} onClick={onUp}>
        ↑
      </Button>
      <Button kind="quiet" off={needed} aria-label={remove(name)} onClick={onRemove}>
        ✕
      </Button>
    </div>
  );
}

/** The items with one of them moved up by one place. */
function movedUp<T>(items: readonly T[], place: number): T[] {
  const rest = items.filter((_, index) => index !== place);
  return [...rest.slice(0, place - 1), ...items.slice(place, place + 1), ...rest.slice(place - 1)];
}

/** A list inside a rule: its items in order, each with what changes it, moves it up and removes it. */
export function ItemList<T>(props: ItemListProps<T>) {
  const { legend, items, least, most, nameOf, newItem, onItems, children } = props;
  const { readOnly } = useEditing();
  const change = (place: number) => (next: T, field?: string) =>
    onItems(
      items.map((each, index) => (index === place ? next : each)),
      field && `${place}.${field}`,
    );
  return (
    <fieldset className="framework-list">
      <legend>{legend}</legend>
      {items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tiers and bands have no id, and nothing but their fields to keep
        <div key={place} className="framework-item">
          <div className="framework-item-fields">
            {children(item, nameOf(place + 1), change(place))}
          </div>
          <ItemKeys
            name={nameOf(place + 1)}
            first={place === 0}
            needed={items.length <= least}
            onUp={() => onItems(movedUp(items, place))}
            onRemove={() => onItems(items.filter((_, index) => index !== place))}
          />
        </div>
      ))}
      {readOnly || items.length >= most ? null : (
        <Button onClick={() => onItems([...items, newItem()])}>{RULE_FORM_WORDS.add}</Button>
      )}
    </fieldset>
  );
}
