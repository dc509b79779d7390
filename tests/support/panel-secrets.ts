/** Something that must not be seen, whose it is and what. */
export interface Secret {
  readonly of: string;
  readonly what: 'score' | 'reason' | 'salt' | 'seed' | 'envelope';
  /** A score as digits: points in thousandths. */
  readonly text: string;
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');

/** What every base64 holds of a text, wherever in the encoded bytes it begins. */
function encoded(text: string): readonly string[] {
  return [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), bytesOf(text)]);
    // The first and the last characters also depend on what stands beside the text.
    const whole = Math.floor((bytes.length * 8) / 6);
    return bytes.toString('base64').slice(Math.ceil((offset * 8) / 6), whole);
  });
}

// One alphabet for both kinds of base64; in what is searched and in what it is searched for.
const asBase64 = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/');
const asBase64Url = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');

/** A text in hexadecimal, in base64, and in base64 of either kind once more in base64. */
function encodings(text: string): readonly string[] {
  const once = encoded(text);
  const twice = [...once, ...once.map(asBase64Url)].flatMap(encoded);
  return [bytesOf(text).toString('hex'), ...once, ...twice];
}

const escaped = (text: string): string =>
  [...text]
    .map((each) => (each < '\u0080' ? each : `\\u${each.charCodeAt(0).toString(16)}`))
    .join('');

/** A text as it may stand in others: plain, escaped or encoded. */
const formsOf = (text: string): readonly string[] =>
  [text, escaped(text), encodeURIComponent(text), ...encodings(text)].map(asBase64);

const pointsOf = (milli: string): string => `${milli.slice(0, -3)}.${milli.slice(-3)}`;

/** A score that stands by itself: neither within a longer number nor within a digest or a base64. */
function scoreIn(text: string, milli: string): boolean {
  const edge = '[\\w+/=.-]';
  const points = pointsOf(milli).replace('.', '\\.');
  return new RegExp(`(?<!${edge})(?:${milli}|${points})(?!${edge})`).test(text);
}

const encodedScores = (milli: string): readonly string[] =>
  [`"scoreMilli":${milli}`, `"score":"${pointsOf(milli)}"`].flatMap(encodings).map(asBase64);

/** Finds secrets in texts, whichever way they are written there. */
export function secretFinder(secrets: readonly Secret[]): (text: string) => readonly string[] {
  const sought = secrets.map((secret) => ({
    secret,
    forms: secret.what === 'score' ? encodedScores(secret.text) : formsOf(secret.text),
  }));
  return (text) => {
    const searched = asBase64(text);
    return sought
      .filter(
        ({ secret, forms }) =>
          forms.some((form) => searched.includes(form)) ||
          (secret.what === 'score' && scoreIn(text, secret.text)),
      )
      .map(({ secret }) => `${secret.what} of ${secret.of}`);
  };
}
