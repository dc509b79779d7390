/** Words that somebody of this office would think of first; the account's and the bureau's come besides. */
const WORDS_OF_THE_PLACE = [
  ...[
    'takan',
    '踏勘',
    'caizheng',
    '财政',
    'caizhengju',
    'czj',
    'jixiao',
    '绩效',
    'jxg',
    'jixiaogu',
  ],
  ...[
    'pingjia',
    '评价',
    'yusuan',
    '预算',
    'gongzuotai',
    '工作台',
    'mima',
    '密码',
    'kouling',
    '口令',
  ],
  ...['password', 'admin', 'guanliyuan', '管理员', 'budget', 'finance', 'bureau', 'welcome'],
];
/** So much has to be left of a password without those words. */
const LEFT = 6;
/** What is put before and after a common word makes it no better, up to this many characters. */
const ROUND_ABOUT = 6;
const DIFFERENT = 5;

/** A number of a phone or of an identity card. */
const NUMBER_OF_A_PERSON = /^(?:1[3-9]\d{9}|\d{17}[\dx])$/;

const codePoints = (text: string): number[] => [...text].map((each) => each.codePointAt(0) ?? 0);

const DIGITS = '0123456789'.repeat(20);

/** One character after the other in the order of their numbers, forwards or backwards, 0 after 9. */
function isRun(text: string): boolean {
  if ([text, [...text].reverse().join('')].some((each) => DIGITS.includes(each))) return true;
  const points = codePoints(text);
  const steps = new Set(points.slice(1).map((each, i) => each - (points[i] ?? 0)));
  return steps.size === 1 && Math.abs([...steps][0] ?? 0) <= 1;
}

/** Two Chinese characters are a word, two letters are not. */
const isWord = (word: string): boolean => word.length > (/^[\x20-\x7e]*$/.test(word) ? 2 : 1);

const withoutWords = (text: string, words: readonly string[]): string =>
  words
    .filter(isWord)
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), text);

const isHardlyMoreThan = (text: string, words: readonly string[]): boolean => {
  const left = withoutWords(text, words);
  return left !== text && left.replace(/[^\p{L}\p{N}]/gu, '').length < LEFT;
};

/** What is written for a letter. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...{ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', $: 's', '@': 'a' },
};

/** The same without what people put round a word, and with letters for signs that look like them. */
function stems(text: string): string[] {
  const half = text.slice(0, text.length / 2);
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const core = bare.length >= text.length - ROUND_ABOUT ? [bare] : [];
  const whole = half.repeat(2) === text ? [text, half] : [text];
  const plain = (each: string): string => each.replace(/[013457$@]/g, (s) => LOOKS_LIKE[s] ?? s);
  return [...whole, ...core].flatMap((each) => [each, plain(each)]);
}

// 49,000 words take four megabytes, and a server sets a password now and then.
const commonPasswords = async (): Promise<ReadonlySet<string>> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].map(String));
};

/**
 * Whether a password is one that is guessed first: of the list of the 49,000 commonest (docs/decisions/
 * 0058), one of them with up to six digits or signs round it, words of the place or of the account with
 * little else, a run or a repetition, somebody's number.
 * @param own name of the account, code of the bureau
 */
export async function isWeakPassword(password: string, own: readonly string[]): Promise<boolean> {
  const text = password.normalize('NFKC').toLowerCase().trim();
  const names = own.map((each) => each.normalize('NFKC').toLowerCase().trim());
  if (new Set(text).size < DIFFERENT || isRun(text) || NUMBER_OF_A_PERSON.test(text)) return true;
  if (isHardlyMoreThan(text, [...WORDS_OF_THE_PLACE, ...names])) return true;
  const common = await commonPasswords();
  return stems(text).some((each) => common.has(each));
}
