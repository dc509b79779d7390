import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Attribute by which a button of a marked build says where in the sources it stands. */
export const MARK = 'data-stands';

/** Made of what is marked. */
const PARTS_OF_BUTTONS = ['button.tsx'];
const BUTTONS = ['Button', 'button'];

/** A button of the sources, and where its mark goes. */
interface Found {
  readonly label: string;
  readonly at: number;
}

type Opening = ts.JsxOpeningElement | ts.JsxSelfClosingElement;

/** What tells a button from its neighbours: the words that it shows, else those that it is read by. */
function labelOf(opening: Opening): string {
  const { parent } = opening;
  const inside = ts.isJsxElement(parent)
    ? parent.children.map((child) => child.getText().trim()).join('')
    : '';
  const read = opening.attributes.properties.find(
    (each) => ts.isJsxAttribute(each) && each.name.getText() === 'aria-label',
  );
  const said = /\w/u.test(inside) ? inside : (read?.getText() ?? inside);
  return said.replace(/\s+/gu, ' ').slice(0, 60);
}

function buttonsOf(name: string, text: string): readonly Found[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    const isOpening = ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node);
    if (isOpening && BUTTONS.includes(node.tagName.getText())) {
      found.push({ label: labelOf(node), at: node.tagName.getEnd() });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Components of other folders that the desk shows. */
function shownByDesk(src: string, desk: readonly string[]): readonly string[] {
  const all = desk.map((file) => readFileSync(join(src, file), 'utf8')).join('\n');
  const names = readdirSync(join(src, 'ui')).filter((name) => name.endsWith('.tsx'));
  return names
    .filter((name) => !PARTS_OF_BUTTONS.includes(name))
    .filter((name) => all.includes(`/ui/${name.slice(0, -4)}'`))
    .map((name) => `ui/${name}`);
}

/** A file of the sources with a mark on each of its buttons. */
interface MarkedFile {
  readonly path: string;
  readonly text: string;
  readonly marks: readonly string[];
}

function markedFile(src: string, file: string): MarkedFile {
  const path = join(src, file);
  let text = readFileSync(path, 'utf8');
  const alike = new Map<string, number>();
  const found = buttonsOf(file, text).map(({ label, at }) => {
    const name = `${file} ${label}`;
    const n = (alike.get(name) ?? 0) + 1;
    alike.set(name, n);
    return { at, mark: n === 1 ? name : `${name} ${n}` };
  });
  for (const { at, mark } of [...found].reverse()) {
    text = `${text.slice(0, at)} ${MARK}={${JSON.stringify(mark)}}${text.slice(at)}`;
  }
  return { path, text, marks: found.map(({ mark }) => mark) };
}

/**
 * Every file of the desk's buttons, with a mark on each: the file and its words, so that a page which
 * is built of it says what it shows. Of several alike in one file the second has a 2.
 */
export function markedFiles(src: string): readonly MarkedFile[] {
  const desk = readdirSync(join(src, 'desk'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => `desk/${name}`)
    .sort();
  return [...desk, ...shownByDesk(src, desk)].map((file) => markedFile(src, file));
}
