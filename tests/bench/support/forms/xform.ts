/** An XForm of scores to the shape of an evaluation: 4 first levels, 10 second levels. */
export interface XForm {
  readonly indicators: number;
  /** Full asks for a photo and a position with each indicator, lean once in all. */
  readonly full: boolean;
}

/** What each indicator is scored with at first, and at most. */
export const FULL_MARKS = 5;

/** Second levels of each first level. */
const GROUPS = [3, 3, 2, 2] as const;

interface Group {
  readonly level: string;
  readonly path: string;
  readonly name: string;
  readonly ids: readonly number[];
}

function groupsOf(indicators: number): readonly Group[] {
  const all = GROUPS.flatMap((count, level) =>
    Array.from({ length: count }, (_, group) => ({
      level: `L${level}`,
      name: `G${level}${group}`,
    })),
  );
  return all.map(({ level, name }, nth) => {
    const [from, to] = [nth, nth + 1].map((n) => Math.floor((n * indicators) / all.length));
    const ids = Array.from({ length: indicators }, (_, id) => id).slice(from, to);
    return { level, name, path: `/data/${level}/${name}`, ids };
  });
}

const sumOf = (paths: readonly string[]): string =>
  paths.map((path) => `coalesce( ${path} , '0')`).join(' + ');

const levelsOf = (groups: readonly Group[]): readonly string[] => [
  ...new Set(groups.map(({ level }) => level)),
];

const instanceOf = (groups: readonly Group[], full: boolean): string =>
  levelsOf(groups)
    .map((level) => {
      const own = groups.filter((group) => group.level === level);
      const inner = own.map(({ name, ids }) => {
        const fields = ids.map(
          (id) => `<s${id}>${FULL_MARKS}</s${id}><r${id}/>${full ? `<p${id}/><g${id}/>` : ''}`,
        );
        return `<${name}>${fields.join('')}<sum/></${name}>`;
      });
      return `<${level}>${inner.join('')}<sum/></${level}>`;
    })
    .join('');

const scoreBinds = (path: string, id: number, full: boolean): string =>
  [
    `<bind nodeset="${path}/s${id}" type="decimal" required="true()" constraint=". &gt;= 0 and . &lt;= ${FULL_MARKS}"/>`,
    `<bind nodeset="${path}/r${id}" type="string" relevant=" ${path}/s${id} &lt; ${FULL_MARKS}"/>`,
    full ? `<bind nodeset="${path}/p${id}" type="binary"/>` : '',
    full ? `<bind nodeset="${path}/g${id}" type="geopoint"/>` : '',
  ].join('');

const calculated = (nodeset: string, calculate: string): string =>
  `<bind nodeset="${nodeset}" type="string" calculate="${calculate}"/>`;

function bindsOf(groups: readonly Group[], full: boolean): string {
  const levels = levelsOf(groups);
  const scores = groups.map(({ path, ids }) =>
    ids.map((id) => scoreBinds(path, id, full)).join(''),
  );
  const second = groups.map(({ path, ids }) =>
    calculated(`${path}/sum`, sumOf(ids.map((id) => `${path}/s${id}`))),
  );
  const first = levels.map((level) => {
    const own = groups.filter((group) => group.level === level);
    return calculated(`/data/${level}/sum`, sumOf(own.map(({ path }) => `${path}/sum`)));
  });
  const total = calculated('/data/total', sumOf(levels.map((level) => `/data/${level}/sum`)));
  return [...scores, ...second, ...first, total].join('');
}

const photo = (ref: string, label: string): string =>
  `<upload mediatype="image/*" ref="${ref}"><label>${label}</label></upload>`;
const field = (ref: string, label: string): string =>
  `<input ref="${ref}"><label>${label}</label></input>`;

const questionsOf = (path: string, id: number, full: boolean): string =>
  [
    field(`${path}/s${id}`, `指标${id}得分`),
    field(`${path}/r${id}`, '扣分原因'),
    full ? photo(`${path}/p${id}`, '照片') + field(`${path}/g${id}`, '位置') : '',
  ].join('');

const bodyOf = (groups: readonly Group[], full: boolean): string =>
  levelsOf(groups)
    .map((level) => {
      const own = groups.filter((group) => group.level === level);
      const inner = own.map(({ path, name, ids }) => {
        const questions = ids.map((id) => questionsOf(path, id, full)).join('');
        return `<group ref="${path}"><label>二级${name}</label>${questions}</group>`;
      });
      return `<group ref="/data/${level}"><label>一级${level}</label>${inner.join('')}</group>`;
    })
    .join('');

/**
 * Scores of 0 to 5 with a reason that is asked for below full marks, calculated subtotals of both
 * levels, and the grand total in a note at the top, as `合计=N`.
 */
export function xformOf({ indicators, full }: XForm): string {
  const groups = groupsOf(indicators);
  const once = full ? '' : '<photo/><place/>';
  const onceBinds =
    '<bind nodeset="/data/photo" type="binary"/><bind nodeset="/data/place" type="geopoint"/>';
  return `<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" xmlns:odk="http://www.opendatakit.org/xforms">
<h:head><h:title>评价打分</h:title><model odk:xforms-version="1.0.0">
<instance><data id="scores" version="1"><note/>${instanceOf(groups, full)}${once}<total/><meta><instanceID/></meta></data></instance>
<bind nodeset="/data/note" readonly="true()" type="string"/>${bindsOf(groups, full)}${full ? '' : onceBinds}
<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>
</model></h:head>
<h:body><input ref="/data/note"><label>合计=<output value=" /data/total "/></label></input>${bodyOf(groups, full)}${
    full ? '' : photo('/data/photo', '照片') + field('/data/place', '位置')
  }</h:body></h:html>`;
}
