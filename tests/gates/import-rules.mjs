import { IMPORT_TABLE, STRANGERS, VIRTUAL } from './import-table.mjs';

/** @param {string} text */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @param {readonly string[]} names */
const oneOf = (names) => `(?:${names.join('|')})`;

/** @param {readonly string[]} layers */
const folders = (layers) => `^src/${oneOf(layers)}/`;

/** @param {string} name */
const packageFolder = (name) =>
  name.endsWith('/*') ? `${literally(name.slice(0, -2))}/[^/]+` : literally(name);

/** @param {string} layer @param {import('./import-table.mjs').Permission} permission */
function allowedEdges(layer, { layers, typesOf = [], packages, node = false }) {
  const from = { path: folders([layer]) };
  /** @type {import('dependency-cruiser').IAllowedRuleType[]} */
  const edges = STRANGERS.includes(layer)
    ? [{ from: { path: `^src/${layer}/([^/]+)/` }, to: { path: `^src/${layer}/$1/` } }]
    : [{ from, to: { path: folders([layer]) } }];
  if (layers.length > 0) edges.push({ from, to: { path: folders(layers) } });
  if (packages.length > 0) {
    const path = `^node_modules/(?:@types/)?${oneOf(packages.map(packageFolder))}/`;
    edges.push({ from, to: { path } });
  }
  if (typesOf.length > 0) {
    edges.push({ from, to: { path: folders(typesOf), dependencyTypes: ['type-only'] } });
  }
  if (node) edges.push({ from, to: { dependencyTypes: ['core'] } });
  return edges;
}

/**
 * The table in the form that dependency-cruiser reads.
 * @returns {import('dependency-cruiser').IFlattenedRuleSet}
 */
export const importRules = () => ({
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'every-import-resolves',
      comment: 'Also refuses path aliases, which no compiler here knows.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: VIRTUAL.map(({ module }) => literally(module)) },
    },
  ],
  allowedSeverity: 'error',
  allowed: [
    ...Object.entries(IMPORT_TABLE).flatMap(([layer, permission]) =>
      allowedEdges(layer, permission),
    ),
    ...VIRTUAL.map(({ layer, module }) => ({
      from: { path: folders([layer]) },
      to: { path: `^${literally(module)}` },
    })),
  ],
});
