import { afterEach, expect, it, vi } from 'vitest';
import { nameTag } from '../../../src/ui/map/name-tag';

afterEach(() => vi.unstubAllGlobals());

it('[MP56] a name for a map is set as the text of an element, so that nothing reads it as markup', () => {
  const made: Record<string, unknown>[] = [];
  const createElement = (tag: string) => {
    made.push({ tag });
    return made.at(-1);
  };
  vi.stubGlobal('document', { createElement });
  nameTag('<iframe srcdoc=x>');
  expect(made).toEqual([{ tag: 'span', className: 'map-name', textContent: '<iframe srcdoc=x>' }]);
});
