/** Characters that a word needs: shorter ones stand nearly everywhere. */
const LEAST_CHARACTERS = 2;
const MOST_WORDS = 5;

/** The words of a query, each once; null where it has none, too many, or one that is too short. */
export function soughtWords(query: string): readonly string[] | null {
  const words = [...new Set(query.normalize('NFKC').trim().split(/\s+/))];
  const isFit = words.every((word) => [...word].length >= LEAST_CHARACTERS);
  return isFit && words.length <= MOST_WORDS ? words : null;
}
