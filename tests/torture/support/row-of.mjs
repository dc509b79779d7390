import { existsSync, readFileSync } from 'node:fs';

/**
 * What the table says of one experiment or walk.
 * @param {string} file what it found, where it came so far as to say it
 * @param {string} name
 * @param {boolean} passed whether its process ended well
 */
export function rowOf(file, name, passed) {
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const rounds = found?.rounds ?? 1;
  // Something that nobody caught ends the process badly, whatever the rounds themselves found.
  const violations = Math.max(found?.violations.length ?? 0, passed ? 0 : 1);
  const figures = Object.entries(found?.figures ?? {}).map(([figure, n]) => `${figure} ${n}`);
  return { experiment: name, rounds, violations, figures: figures.join(', ') };
}
