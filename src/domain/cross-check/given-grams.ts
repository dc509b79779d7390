import { gramsOf, lettersOf } from './grams';

/** Every text in a value, however deep. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) yield* textsIn(each);
  }
}

/**
 * The grams that whoever writes under a package has before them: outline with its hints, indicators,
 * standards, names. That two reports have them in common is no sign.
 */
export function givenGrams(values: readonly unknown[]): ReadonlySet<number> {
  const given = new Set<number>();
  for (const text of textsIn(values)) {
    for (const { gram } of gramsOf(lettersOf(text))) given.add(gram);
  }
  return given;
}
