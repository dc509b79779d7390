import { projectExpenditure2020 } from '../../../../../src/domain/catalogue/project-expenditure-2020';
import type { Random } from '../../../../support/seeded-random';
import { hostileText, poisoned } from '../hostile-text';

/** What a browser takes for a chosen file. */
interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Names of columns of which each table of the desk knows some. */
const HEADS = [
  '项目名称',
  '机构名称',
  '统一社会信用代码',
  '姓名',
  '所在单位',
  '专业领域',
  '年度',
  '主管部门',
  '项目编码',
];

/** A table whose cells are all hostile, but for what has to fit. */
function table(random: Random): string {
  const fits: Readonly<Record<string, string>> = {
    统一社会信用代码: '91640323TAKAN00035',
    年度: '2026',
    项目编码: 'K9',
  };
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const row = () => HEADS.map((head) => fits[head] ?? `某${hostileText(random)}`);
  return [HEADS, row(), row()].map((each) => each.map(quoted).join(',')).join('\n');
}

const outline = (random: Random): string => {
  const ring = [
    [106, 37],
    [106.1, 37],
    [106.1, 37.1],
    [106, 37],
  ];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  const feature = { type: 'Feature', properties: { name: hostileText(random) }, geometry };
  return JSON.stringify({ type: 'FeatureCollection', features: [feature] });
};

/** A file that a field for files accepts, hostile in its name and in what it says. */
export function hostileFile(accept: string, random: Random): ChosenFile {
  const named = (ending: string, mimeType: string, text: string): ChosenFile => {
    const name = `某${hostileText(random).replaceAll('/', '')}${ending}`;
    return { name, mimeType, buffer: Buffer.from(text) };
  };
  if (accept.includes('geojson')) return named('.geojson', 'application/json', outline(random));
  if (accept.includes('.json')) {
    const text = JSON.stringify(poisoned(projectExpenditure2020, random));
    return named('.json', 'application/json', text);
  }
  if (accept.includes('.csv')) return named('.csv', 'text/csv', table(random));
  return named('.jpg', 'image/jpeg', '\u00ff\u00d8\u00ff\u00e0 no picture');
}
