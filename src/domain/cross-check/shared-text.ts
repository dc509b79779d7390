import { countOf, GRAM, gramsOf, lettersOf } from './grams';

/** A section of a report as it was written. */
export interface WrittenSection {
  readonly title: string;
  readonly text: string;
}

/** A sentence that stands in both reports, with the section of each. */
export interface Excerpt {
  readonly inA: string;
  readonly inB: string;
  readonly text: string;
}

/** What two reports have in common beyond what both were given. */
export interface SharedText {
  /** Letters, without figures and signs. */
  readonly shared: number;
  /** Letters of the shorter report. */
  readonly of: number;
  readonly excerpts: readonly Excerpt[];
}

const EXCERPTS = 5;
const EXCERPT_CHARS = 300;
/** A sentence stands in both where so much of it does: a name may have been changed. */
const COVERED = 0.8;

type Sections = readonly WrittenSection[];

/** In which section each gram stands first. */
function placesOf(sections: Sections): ReadonlyMap<number, string> {
  const places = new Map<number, string>();
  for (const { title, text } of sections) {
    for (const { gram } of gramsOf(lettersOf(text))) {
      if (!places.has(gram)) places.set(gram, title);
    }
  }
  return places;
}

interface Sentence {
  readonly text: string;
  readonly letters: number;
  readonly shared: number;
  /** The section of the other report that has most of it; null where it has nothing. */
  readonly other: string | null;
}

function sentenceIn(
  text: string,
  others: ReadonlyMap<number, string>,
  given: ReadonlySet<number>,
): Sentence {
  const { letters } = lettersOf(text);
  const covered = new Set<number>();
  const titles = new Map<string, number>();
  for (const { gram, at } of gramsOf({ letters })) {
    const title = others.get(gram);
    if (title === undefined || given.has(gram)) continue;
    titles.set(title, (titles.get(title) ?? 0) + 1);
    for (let i = at; i < at + GRAM; i++) covered.add(i);
  }
  const [most] = [...titles].sort(([, one], [, two]) => two - one);
  return { text, letters: countOf({ letters }), shared: covered.size, other: most?.[0] ?? null };
}

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[。！？；\n])/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');

const sumOf = (sentences: readonly Sentence[], of: 'letters' | 'shared'): number =>
  sentences.reduce((sum, each) => sum + each[of], 0);

/** Sentences of one report, each with what the other report has of it. */
const heldAgainst = (own: Sections, others: Sections, given: ReadonlySet<number>) => {
  const places = placesOf(others);
  return own.flatMap(({ title, text }) =>
    sentencesOf(text).map((each) => ({ title, ...sentenceIn(each, places, given) })),
  );
};

/**
 * What two reports have in common, sentence by sentence. The lesser of both directions counts, so that
 * a sentence that one report repeats counts once.
 * @param given grams that are no sign (given-grams.ts)
 */
export function sharedText(a: Sections, b: Sections, given: ReadonlySet<number>): SharedText {
  const [inA, inB] = [heldAgainst(a, b, given), heldAgainst(b, a, given)];
  const excerpts = inB
    .filter(({ other, shared, letters }) => other !== null && shared >= letters * COVERED)
    .sort((one, two) => two.shared - one.shared)
    .filter(({ text }, at, all) => all.findIndex((each) => each.text === text) === at)
    .slice(0, EXCERPTS)
    .map(({ title, other, text }) => ({
      ...{ inA: other ?? '', inB: title, text: text.slice(0, EXCERPT_CHARS) },
    }));
  return {
    shared: Math.min(sumOf(inA, 'shared'), sumOf(inB, 'shared')),
    of: Math.min(sumOf(inA, 'letters'), sumOf(inB, 'letters')),
    excerpts,
  };
}
