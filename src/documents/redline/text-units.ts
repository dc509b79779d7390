const UNIT = /\{[^{}\n]{1,120}\}|\d+(?:[.,]\d+)*%?|[A-Za-z]+|\s+|./gsu;

/** What a text is compared by: Chinese letter by letter; numbers, Latin words, references whole. */
export const unitsOf = (text: string): readonly string[] => text.match(UNIT) ?? [];
