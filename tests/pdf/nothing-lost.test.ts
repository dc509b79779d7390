import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { PaperBlock } from '../../src/documents/paper/paper-document';
import { type PdfFonts, renderPdf } from '../../src/documents/pdf/render-pdf';
import { grayJpeg } from '../support/gray-jpeg';
import { madePaper } from '../support/made-paper';
import { textOfPages } from './page-facts';
import { builtFonts } from './pdf-kit';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await builtFonts();
});

const image = { bytes: grayJpeg(2, 3, () => 99), mediaType: 'image/jpeg' } as const;

/** Lines of a text, some few and some more than a page has. */
const lines = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 20, max: 90 }) },
);

const leaf = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3) }),
  fc.record({ kind: fc.constant('paragraph' as const), lines }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(lines, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('facts' as const), items: fc.array(lines, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('table' as const), rows: fc.array(lines, { maxLength: 12 }) }),
  fc.record({ kind: fc.constant('pictures' as const), items: fc.array(lines, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('figure' as const), height: fc.constantFrom(0.2, 0.6, 1) }),
  fc.record({ kind: fc.constant('bars' as const), items: fc.array(lines, { maxLength: 30 }) }),
  fc.record({ kind: fc.constant('qr' as const), lines }),
  fc.record({ kind: fc.constant('page-break' as const) }),
);
type Leaf = typeof leaf extends fc.Arbitrary<infer T> ? T : never;

/** Every line is a word of its own, so that one that is lost is known. */
function wording() {
  const words: string[] = [];
  const text = (count: number): string =>
    Array.from({ length: count }, () => {
      words.push(`W${words.length}W`);
      return words.at(-1) ?? '';
    }).join('\n');
  return { words, text };
}

function blockOf(made: Leaf, text: (count: number) => string): PaperBlock {
  switch (made.kind) {
    case 'heading':
      return { kind: 'heading', level: made.level as 1 | 2 | 3, text: text(1) };
    case 'paragraph':
      return { kind: 'paragraph', text: text(made.lines) };
    case 'list':
      return { kind: 'list', isOrdered: true, items: made.items.map(text) };
    case 'facts':
      return { kind: 'facts', items: made.items.map((n) => ({ term: '项', detail: text(n) })) };
    case 'table': {
      const rows = made.rows.map((n) => ['格', text(n)]);
      const columns = [{ share: 1 }, { share: 2 }];
      return { kind: 'table', caption: text(1), columns, head: [['头', '头']], rows };
    }
    case 'pictures':
      return {
        ...{ kind: 'pictures', size: 'evidence' },
        items: made.items.map((n) => ({ image, caption: text(n) })),
      };
    case 'bars': {
      const items = made.items.map((count) => ({
        ...{ label: text(count), figures: text(1), share: 0.5, level: 0 as const },
      }));
      // Where there are no bars, there is nothing to caption.
      if (items.length === 0) return { kind: 'bars', caption: '', note: '', items };
      return { kind: 'bars', caption: text(1), note: text(1), items };
    }
    case 'figure':
      return { kind: 'figure', image, caption: text(1), width: 1, height: made.height };
    case 'qr':
      return { kind: 'qr', text: 'abc', caption: text(made.lines) };
    case 'page-break':
      return made;
  }
}

it('[OD4] loses no line of any document, whatever is kept together', async () => {
  const frame = fc.record({ framed: fc.array(leaf, { maxLength: 4 }) });
  const documents = fc.array(fc.oneof({ weight: 5, arbitrary: leaf }, frame), {
    ...{ minLength: 3, maxLength: 14 },
  });
  await fc.assert(
    fc.asyncProperty(documents, fc.constantFrom('report', 'sheet'), async (made, look) => {
      const { words, text } = wording();
      const blocks = made.map(
        (each): PaperBlock =>
          'framed' in each
            ? { kind: 'framed', blocks: each.framed.map((inner) => blockOf(inner, text)) }
            : blockOf(each, text),
      );
      const pdf = await renderPdf({ ...madePaper(), look, cover: null, blocks }, fonts);
      const said = await textOfPages(pdf);
      expect(words.filter((word) => !said.includes(word))).toEqual([]);
    }),
    { seed: 9704, numRuns: 60 },
  );
});
