import { createHash } from 'node:crypto';

/** What a page in one file may do: run and show exactly what is in it, and start its script again. */
const POLICY = [
  ["default-src 'none'"],
  ['script-src', 'script'],
  ['style-src', 'style'],
  ['worker-src blob:'],
  ["object-src 'none'"],
  ["base-uri 'none'"],
  ["form-action 'none'"],
  ["require-trusted-types-for 'script'"],
  // The page's own script, started again in a worker, is all that may become one.
  ['trusted-types takan-check'],
];

/** @param {string} text */
const sourceOf = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** What would end an inline element, or change how the rest of it is read. */
const ENDINGS = /<\/(script|style)|<!--|\r|\0/i;

/**
 * A page in one file: script and style inline, under a policy that names the two by their digests
 * and allows no request at all.
 * @param {string} template with %POLICY%, an empty style and an empty script, each once
 * @param {{ script: string, style: string }} parts
 * @returns {string}
 * @throws Error where a part would not stand in a page as it is
 */
export function composePage(template, parts) {
  // A text of JavaScript reads the same with the slash escaped.
  const script = parts.script.trim().replaceAll('</script', '<\\/script');
  const style = parts.style.trim();
  for (const [name, text] of Object.entries({ script, style })) {
    const found = ENDINGS.exec(text);
    if (found !== null) throw new Error(`The ${name} holds ${JSON.stringify(found[0])}.`);
  }
  const digests = { script: sourceOf(script), style: sourceOf(style) };
  const policy = POLICY.map(([directive, part]) =>
    part === undefined ? directive : `${directive} ${digests[/** @type {'script'} */ (part)]}`,
  ).join('; ');
  const places = {
    '%POLICY%': policy,
    '<style></style>': `<style>${style}</style>`,
    '<script></script>': `<script>${script}</script>`,
  };
  return template.replace(/%POLICY%|<(style|script)><\/\1>/g, (place) => {
    return places[/** @type {keyof typeof places} */ (place)];
  });
}

/**
 * @typedef {{ type: string, code?: string, source?: string | Uint8Array, fileName: string }} Built
 * @typedef {{ emitFile(file: { type: 'asset', fileName: string, source: string }): unknown }} Emitter
 */

/**
 * Puts everything that a build made into one page, in place of its files.
 * @param {string} fileName @param {string} template
 */
export const onePage = (fileName, template) => ({
  name: 'takan-one-page',
  generateBundle: {
    order: /** @type {const} */ ('post'),
    /** @this {Emitter} @param {unknown} _options @param {Record<string, Built>} bundle */
    handler(_options, bundle) {
      const files = Object.values(bundle);
      const scripts = files.flatMap(({ code }) => (code === undefined ? [] : [code]));
      const styles = files.filter((file) => file.fileName.endsWith('.css'));
      const others = files.length - scripts.length - styles.length;
      if (scripts.length !== 1 || others > 0) throw new Error('One page wants one script alone.');
      for (const { fileName: name } of files) delete bundle[name];
      const style = styles.map(({ source }) => String(source)).join('\n');
      const source = composePage(template, { script: scripts[0] ?? '', style });
      this.emitFile({ type: 'asset', fileName, source });
    },
  },
});
