import { strToU8, unzipSync, zipSync } from 'fflate';
import { textCell } from '../../../../src/documents/sheet/out-sheet';
import { writeWorkbook } from '../../../../src/documents/sheet/write-workbook';
import { pick, type Random } from '../../../support/seeded-random';

/** A file that is given to an import and is no table that anybody needs. */
export interface HostileTable {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it may be read all the same: what is odd in it says nothing. */
  readonly mayHold: boolean;
}

const MIB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const HEADS = ['一级指标', '二级指标', '三级指标', '分值', '指标说明', '评分标准'];

const sound = (): Record<string, Uint8Array> =>
  unzipSync(
    writeWorkbook([
      {
        name: '表',
        headRows: 1,
        widths: HEADS.map(() => 10),
        rows: [HEADS.map((head) => textCell(head)), HEADS.map(() => textCell('1'))],
      },
    ]),
  );

const text = (parts: Record<string, Uint8Array>, name: string): string =>
  Buffer.from(parts[name] ?? []).toString();

/** A workbook in which one part is changed. */
function with_(name: string, change: (xml: string) => string): Uint8Array {
  const parts = sound();
  return zipSync({ ...parts, [name]: strToU8(change(text(parts, name))) });
}

const inRows = (rows: string) => (xml: string) =>
  xml.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${rows}</sheetData>`);

const FAR = [
  '<c r="XFD1048576"><v>1</v></c>',
  "<c r='XFD1048576'><v>1</v></c>",
  '<c r = "XFD1048576"><v>1</v></c>',
  '<c x=">" r="XFD1048576"><v>1</v></c>',
  `<c x="${'a'.repeat(400)}" r="XFD1048576"><v>1</v></c>`,
  '<c r="&#88;FD1048576"><v>1</v></c>',
  '<c r="ZZZZZZZZZ999999999999999"><v>1</v></c>',
  '<c r="A0"><v>1</v></c>',
  '<c r="A-1"><v>1</v></c>',
];

/** Pieces that patterns with a star in the wrong place look at again and again. */
const REPEATED = [
  '<c ',
  '<row ',
  '<c t="e" ',
  't="e" ',
  '<c r="A1" t="e">',
  '<c r="A1"><f>',
  '<c >',
  '> ',
  '<v>',
  '<a:',
  '<!--',
  '&amp;',
  '<![CDATA[',
];

function workbooks(random: Random): readonly HostileTable[] {
  const far = `<row r="1">${pick(FAR, random)}</row>`;
  const again = pick(REPEATED, random).repeat(Math.floor((2 * MIB) / 4));
  const cells = again.slice(0, 2 * MIB);
  const many = Array.from(
    { length: 2000 },
    (_, i) => `<sheet name="${i}" sheetId="${i}" r:id="rId1"/>`,
  );
  const laughs = Array.from(
    { length: 12 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  );
  const entity = `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs.join('')}]>`;
  const outside = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const declared = (doctype: string, name: string) => (xml: string) =>
    inRows(`<row r="1"><c r="A1" t="inlineStr"><is><t>&${name};</t></is></c></row>`)(
      xml.replace('?>', `?>${doctype}`),
    );
  const named = {
    ...sound(),
    '../../pwned.xml': strToU8('<x/>'),
    '__proto__.xml': strToU8('<x/>'),
  };
  return [
    { name: `far: ${far}`, bytes: with_(SHEET, inRows(far)), mayHold: true },
    { name: `again: ${again.slice(0, 20)}`, bytes: with_(SHEET, inRows(cells)), mayHold: true },
    {
      name: 'one sheet many times',
      bytes: with_('xl/workbook.xml', (xml) => xml.replace(/<sheet .*\/>/, many.join(''))),
      mayHold: false,
    },
    { name: 'entities', bytes: with_(SHEET, declared(entity, 'l12')), mayHold: false },
    { name: 'a file of ours', bytes: with_(SHEET, declared(outside, 'x')), mayHold: false },
    { name: 'names outside', bytes: zipSync(named), mayHold: true },
    {
      name: 'a bomb',
      bytes: zipSync({ ...sound(), [SHEET]: new Uint8Array(64 * MIB) }),
      mayHold: false,
    },
    {
      name: 'no XML',
      bytes: with_(SHEET, (xml) => xml.slice(0, Math.floor(random() * xml.length))),
      mayHold: true,
    },
    {
      name: 'formats',
      bytes: with_('xl/styles.xml', () => formats('['.repeat(MIB))),
      mayHold: true,
    },
  ];
}

const formats = (code: string): string =>
  `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`;

function texts(random: Random): readonly HostileTable[] {
  const wide = pick([',', ',;', ',\t', '|,;\t，', '"', '"a",', '=1+1,'], random);
  const deep = '['.repeat(2 * MIB);
  const whole = (size: number, piece: string) =>
    strToU8(piece.repeat(Math.ceil(size / piece.length)));
  const rows = JSON.stringify(Array.from({ length: 200_000 }, (_, i) => ({ id: i, name: {} })));
  return [
    { name: `wide: ${wide}`, bytes: whole(8 * MIB, wide), mayHold: false },
    { name: 'long', bytes: whole(8 * MIB, 'a,b\n'), mayHold: false },
    { name: 'too long', bytes: whole(21 * MIB, 'a,b\n'), mayHold: false },
    { name: 'deep', bytes: strToU8(`{"a":${deep}`), mayHold: false },
    {
      name: 'deep and whole',
      bytes: strToU8(`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
      mayHold: false,
    },
    {
      name: 'polluting',
      bytes: strToU8('{"__proto__":{"polluted":1},"groups":[]}'),
      mayHold: false,
    },
    { name: 'many faults', bytes: strToU8(`{"v":1,"groups":${rows}}`), mayHold: false },
    { name: 'noise', bytes: noise(random, 100_000), mayHold: false },
    { name: 'nothing', bytes: new Uint8Array(), mayHold: false },
  ];
}

const noise = (random: Random, size: number): Uint8Array =>
  Uint8Array.from({ length: size }, () => Math.floor(random() * 256));

/** Files of every kind that tries to harm whoever imports a table or a library of indicators. */
export const hostileTables = (random: Random): readonly HostileTable[] => [
  ...workbooks(random),
  ...texts(random),
];
