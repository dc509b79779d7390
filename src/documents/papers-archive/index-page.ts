import { ARCHIVE_INDEX_WORDS, PAPER_CLASS_WORDS } from '../../text/papers-archive-words';
import { utf8 } from '../../trust/bytes';
import { PAPER_CLASSES, type PaperClass, type PapersFacts } from './archived-paper';
import type { PlacedPaper } from './place-papers';

const STYLE =
  'body{font:16px/1.6 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;margin:2em auto;max-width:72em;padding:0 1em;color:#1a1d20;background:#fff}table{border-collapse:collapse;width:100%}th,td{border:1px solid #8b959e;padding:.3em .5em;text-align:left;vertical-align:top;word-break:break-all}th{background:#edf0f2}code{font-size:.8em}dt{float:left;clear:left;width:7em;color:#4a525a}dd{margin-left:7em}';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const address = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const cells = (texts: readonly string[]): string =>
  `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;

function classRows(of: PaperClass, placed: readonly PlacedPaper[]): string {
  const { name } = PAPER_CLASS_WORDS[of];
  const { columns, empty } = ARCHIVE_INDEX_WORDS;
  const within = placed.filter(({ paper }) => paper.class === of);
  if (within.length === 0) {
    return `<tr><td>${name}</td><td colspan="${columns.length - 1}">${empty}</td></tr>`;
  }
  return within
    .map(({ path, paper: { indexNo, title, mediaType, size, sha256 } }) =>
      cells([
        ...[name, escaped(indexNo), escaped(title)],
        `<a href="${address(path)}">${escaped(path)}</a>`,
        ...[escaped(mediaType), String(size), `<code>${sha256}</code>`],
      ]),
    )
    .join('\n');
}

/** The index as a page that any browser opens from the unfolded archive, without scripts. */
export function indexPage(
  facts: PapersFacts,
  placed: readonly PlacedPaper[],
): Uint8Array<ArrayBuffer> {
  const { title, columns, lead } = ARCHIVE_INDEX_WORDS;
  const said = ARCHIVE_INDEX_WORDS.facts(facts)
    .map(([label, value]) => `<dt>${label}</dt><dd>${escaped(value)}</dd>`)
    .join('');
  const heading = escaped(title(facts.project));
  const head = columns.map((text) => `<th scope="col">${text}</th>`).join('');
  const body = PAPER_CLASSES.map((of) => classRows(of, placed)).join('\n');
  return utf8(
    `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${heading}</title><style>${STYLE}</style></head>\n<body><h1>${heading}</h1><dl>${said}</dl><p>${lead}</p>\n<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></body></html>\n`,
  );
}
