/**
 * The eleven projects of 2019 that 石柱县 had evaluated in 2020: 1.76亿元 in all. The county names three;
 * the other names, and what each had, are 示例.
 */
const PROJECTS: readonly (readonly [string, string, string, string, string])[] = [
  ['农村饮水安全项目', '县水利局（示例）', '4200', '否', '92.5'],
  ['扶贫小额信贷贴息', '县扶贫办（示例）', '1350.5', '是', '90'],
  ['县城绿化带管护费', '县城市管理局（示例）', '780', '否', '86.4'],
  ['农业产业发展示例项目', '县农业农村委（示例）', '2100', '是', '84'],
  ['农村公路养护示例项目', '县交通局（示例）', '2650', '否', '80'],
  ['金融扶持示例项目', '县金融办（示例）', '640', '否', '78.25'],
  ['基层卫生能力示例项目', '县卫生健康委（示例）', '1480', '否', '76'],
  ['义务教育薄弱环节示例项目', '县教委（示例）', '2199.5', '否', '74.5'],
  ['污水治理示例项目', '县生态环境局（示例）', '1200', '否', '71'],
  ['乡村环境整治示例项目', '县农业农村委（示例）', '600', '否', '68'],
  ['困难群众慰问示例项目', '县民政局（示例）', '400', '否', '63.75'],
];

const LIVELIHOOD = new Set([0, 6, 7, 10]);

/** The table as a bureau may have it: provincial names, amounts in 万元, a title and a sum. */
export const shizhuRows: readonly (readonly string[])[] = [
  ['石柱县2019年度重点绩效评价项目表（示例）'],
  ['PRO_CODE', 'PRO_NAME', 'AGENCY', 'BGTAMT（万元）', '是否扶贫', '是否民生', 'SCORE'],
  ...PROJECTS.map(([name, agency, wan, poor, score], i) => [
    `50024019${String(i + 1).padStart(4, '0')}`,
    ...[name, agency, wan, poor, LIVELIHOOD.has(i) ? '是' : '否', score],
  ]),
  ['合计', '', '', '17600', '', '', ''],
];

export const SHIZHU_FEN = 17_600_000_000;

/** The same as CSV. */
export const shizhuCsv = (): Uint8Array =>
  new TextEncoder().encode(`${shizhuRows.map((row) => row.join(',')).join('\r\n')}\r\n`);
