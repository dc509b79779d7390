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

/** A list inside a rule: its items in order, each with what changes it, moves it up and removes it. */
export function ItemList<T>(props: ItemListProps<T>) {
  const { legend, items, least, most, nameOf, newItem, onItems, children } = props;
  const { readOnly } = useEditing();
  const at = (place: number, item: T) =>
    items.map((each, index) => (index === place ? item : each));
  const without = (place: number) => items.filter((_, index) => index !== place);
  const up = (place: number) => {
    const rest = without(place);
    onItems([
      ...rest.slice(0, place - 1),
      ...items.slice(place, place + 1),
      ...rest.slice(place - 1),
    ]);
  };
  return (
    <fieldset className="framework-list">
      <legend>{legend}</legend>
      {items.map((item, place) => {
        const name = nameOf(place + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: tiers and bands have no id, and nothing but their fields to keep
          <div key={place} className="framework-item">
            <div className="framework-item-fields">
              {children(item, name, (next, field) =>
                onItems(at(place, next), field && `${place}.${field}`),
              )}
            </div>
            {readOnly ? null : (
              <div className="framework-keys">
                <Button
                  kind="quiet"
                  off={place === 0}
                  aria-label={RULE_FORM_WORDS.up(name)}
                  onClick={() => up(place)}
                >
                  ↑
                </Button>
                <Button
                  kind="quiet"
                  off={items.length <= least}
                  aria-label={RULE_FORM_WORDS.remove(name)}
                  onClick={() => onItems(without(place))}
                >
                  ✕
                </Button>
              </div>
            )}
          </div>
        );
      })}
      {readOnly || items.length >= most ? null : (
        <Button onClick={() => onItems([...items, newItem()])}>{RULE_FORM_WORDS.add}</Button>
      )}
    </fieldset>
  );
}
