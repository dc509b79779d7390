import { pick, type Random } from '../../../support/seeded-random';
import type { SentSegment, TestPhone } from '../../../support/test-phone';
import { spoiledHead } from './spoiled-head';
import { altered, malformed } from './spoiled-line';

/** One segment in twelve is signed over its faults, so that nothing but its form refuses it. */
const RESIGNED = 1 / 12;
/** One in a thousand has a line above the limit. */
const LONG = 1 / 1000;
const LONGER_THAN_A_LINE = 1_048_577;

/** Honest segments of a phone that has written, and what is made of them. */
export class SpoiledSegments {
  private constructor(
    private readonly phone: TestPhone,
    private readonly honest: readonly SentSegment[],
  ) {}

  /** @param phone with lines that it has not delivered */
  static async of(phone: TestPhone): Promise<SpoiledSegments> {
    const last = phone.lines.length - 1;
    const places = phone.lines.flatMap((_, from) => [
      { from, to: from },
      { from, to: Math.min(last, from + 2) },
    ]);
    const honest = places.map(({ from, to }) => phone.segment(from, to));
    return new SpoiledSegments(phone, await Promise.all(honest));
  }

  /** The next one: one fault in one line, or in its head, or the wrong head for good lines. */
  async next(random: Random): Promise<SentSegment> {
    const { lines, head } = pick(this.honest, random);
    const at = Math.floor(random() * lines.length);
    const replaced = (line: string): string[] => lines.map((each, i) => (i === at ? line : each));
    const line = lines[at] ?? '';
    const chance = random();
    if (chance < RESIGNED) return this.resigned(replaced(malformed(line, random)));
    if (chance < RESIGNED + LONG) {
      return { lines: replaced(line.padEnd(LONGER_THAN_A_LINE, 'x')), head };
    }
    if (chance < 0.7) return { lines: replaced(altered(line, random)), head };
    if (chance < 0.95) return { lines, head: spoiledHead(head, random) };
    return this.misplaced(lines, head, random);
  }

  private async resigned(lines: string[]): Promise<SentSegment> {
    const seqs = lines.map((line) => /"seq":(\d{1,6})[,}]/.exec(line)?.[1] ?? '0');
    const signed = await this.phone.segmentAt(Number(seqs.at(-1)), lines.at(-1) ?? '');
    return { lines, head: signed.head };
  }

  private misplaced(lines: string[], head: string, random: Random): SentSegment {
    const other = this.honest.filter((each) => each.lines.at(-1) !== lines.at(-1));
    if (lines.length > 1 && random() < 0.5) return { lines: [...lines].reverse(), head };
    return { lines, head: pick(other, random).head };
  }
}
