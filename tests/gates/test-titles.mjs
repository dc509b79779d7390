import ts from 'typescript';

/**
 * A call of `it` or `test`: its title as far as it is written out (null when it is computed), and
 * the line it stands in.
 * @typedef {{ title: string | null, line: number }} Titled
 */

const NOT_TITLES = new Set(['each', 'for', 'extend', 'runIf', 'skipIf']);
const SWITCHES = new Set(['skip', 'only', 'todo', 'fails', 'runIf', 'skipIf']);

/** Name at the root of `it.each(rows)` and the like. @param {ts.Node} node @returns {string} */
function rootName(node) {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) {
    return rootName(node.expression);
  }
  return ts.isTaggedTemplateExpression(node) ? rootName(node.tag) : '';
}

/** @param {ts.CallExpression} call */
function takesTitle({ expression }) {
  if (!['it', 'test'].includes(rootName(expression))) return false;
  return !(ts.isPropertyAccessExpression(expression) && NOT_TITLES.has(expression.name.text));
}

/** @param {ts.Node | undefined} node @returns {string | null} */
function writtenText(node) {
  if (node === undefined) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return `${node.head.text}…`;
  return ts.isBinaryExpression(node) ? writtenText(node.left) : null;
}

/**
 * Reads the tests in a file without running them.
 * @param {string} path for the compiler's choice of syntax
 * @param {string} text
 * @returns {{ titles: Titled[], switches: number[] }} and the lines where a test is switched off
 */
export function readTests(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  /** @type {Titled[]} */
  const titles = [];
  /** @type {number[]} */
  const switches = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isCallExpression(node) && takesTitle(node)) {
      titles.push({ title: writtenText(node.arguments[0]), line });
    }
    if (
      ts.isPropertyAccessExpression(node) &&
      SWITCHES.has(node.name.text) &&
      ['it', 'test', 'describe'].includes(rootName(node.expression))
    ) {
      switches.push(line);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { titles, switches };
}
