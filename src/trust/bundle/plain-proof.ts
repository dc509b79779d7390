import { utf8 } from '../bytes';

// A key name in printable ASCII without space and plus sign.
const NAME = '[!-*,-~]{1,200}';
const HASH = '[A-Za-z0-9+/]{43}=';
const LINES = [
  'c2sp\\.org/tlog-proof@v1',
  'index (?:0|[1-9][0-9]{0,14})',
  `(?:${HASH}\\n)*`,
  `${NAME}\\n[1-9][0-9]{0,14}\\n${HASH}`,
  `(?:\\n— ${NAME} [A-Za-z0-9+/]+={0,2}){1,32}\\n`,
];
const PLAIN = new RegExp(`^${LINES.join('\\n')}$`);
const MAX_BYTES = 65_536;

/**
 * True for a proof (C2SP tlog-proof) in the one form that a bundle may hold: no `extra` line, no
 * extension line in the checkpoint, names in ASCII. What nobody signs has no place in a bundle, and
 * two readers that read the same few lines cannot differ about them.
 */
export const isPlainProof = (text: string): boolean =>
  PLAIN.test(text) && utf8(text).length <= MAX_BYTES;
