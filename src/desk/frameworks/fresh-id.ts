import type { Framework } from '../../domain/framework/framework';
import { idOf, nodesOf } from './framework-tree';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** The longest id that a framework takes. */
const LONGEST = 40;

function firstFree(taken: ReadonlySet<string>, prefix: string): string {
  let number = 1;
  while (taken.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/**
 * An id that nothing in the framework has, named after what it will stand in, as the reference
 * frames do: A, A1, A11.
 */
export function freshId(framework: Framework, within: string | null): string {
  const taken = new Set(nodesOf(framework).map(idOf));
  if (within !== null) {
    const id = firstFree(taken, within);
    return id.length <= LONGEST ? id : firstFree(taken, 'N');
  }
  return [...LETTERS].find((letter) => !taken.has(letter)) ?? firstFree(taken, 'L');
}

/** An id for a further item of a list inside a rule: after its owner and a dash, and not in use. */
export function freshItemId(taken: readonly string[], prefix: string): string {
  const id = firstFree(new Set(taken), `${prefix}-`);
  return id.length <= LONGEST ? id : firstFree(new Set(taken), 'x');
}
