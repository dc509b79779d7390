import type { RunningServer } from '../../server/compose';
import type { ServerDeps } from '../../server/deps';
import { issueSetupLink } from '../../server/services/desk-setup';
import { demonstrationLink } from './demonstration-link';
import { qrText } from './qr-text';

async function enrolmentLines(deps: ServerDeps): Promise<string[]> {
  const link = await demonstrationLink(deps);
  if (link === null) return [];
  return [
    '演示项目主评人注册设备（手机扫码或打开链接，一次有效）',
    'Enrol a device for the demonstration (scan or open, works once):',
    qrText(link),
    `  ${link}`,
    '',
  ];
}

async function setupLines(deps: ServerDeps): Promise<string[]> {
  const link = await issueSetupLink(deps);
  if (link === null) return [];
  return ['财政端首次设置（链接一次有效） / Set up the desk (works once):', `  ${link}`, ''];
}

/** What the terminal shows once the server listens: where it is, and the links that open it. */
export async function greeting({ origin, deps }: RunningServer): Promise<string> {
  return [
    '',
    '踏勘 Takan',
    '',
    `现场端 / field app   ${origin}/`,
    `财政端 / desk        ${origin}/desk`,
    `数据目录 / data      ${deps.config.dataDir}`,
    '',
    ...(await setupLines(deps)),
    ...(await enrolmentLines(deps)),
    '按 Ctrl-C 停止 / Ctrl-C stops.',
    '',
  ].join('\n');
}
