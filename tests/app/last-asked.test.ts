import { expect, it } from 'vitest';
import { forgetAsked, lastAsked, noteAsked } from '../../src/app/last-asked';

/** The browser's storage of texts, in memory. */
function storageOf(kept: Record<string, string> = {}): Storage {
  const texts = new Map(Object.entries(kept));
  const storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
  return Object.assign(Object.create(null), storage);
}

const account = {
  id: 'second',
  number: 2,
  label: '白色手机壳',
  device: 'D',
  database: 'takan-second',
};

it('[LK45] a phone remembers which account it asked for and its number, and nothing else of it', () => {
  const storage = storageOf();
  expect(lastAsked(storage)).toBeNull();
  noteAsked(account, storage);
  expect(lastAsked(storage)).toEqual({ id: 'second', number: 2 });
});

it('[LK45] what is remembered goes with its account, and not with another one', () => {
  const storage = storageOf();
  noteAsked(account, storage);
  forgetAsked('takan', storage);
  expect(lastAsked(storage)?.id).toBe('second');
  forgetAsked('second', storage);
  expect(lastAsked(storage)).toBeNull();
});

it.each(['', 'null', '[]', '7', '{"id":"second"}', '{"id":1,"number":2}', '{"id":"sec'])(
  '[LK44] nobody is asked at once by what lies there as %j',
  (text) => {
    expect(lastAsked(storageOf({ 'takan-asked': text }))).toBeNull();
  },
);

it('[LK44] a storage that takes nothing holds nobody up', () => {
  const full = storageOf();
  full.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  noteAsked(account, full);
  expect(lastAsked(full)).toBeNull();
});
