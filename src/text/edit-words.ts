import type { EditStep } from '../features/evidence/edit/use-edit';
import type { Mark } from '../media/marks';

/** What can be made from a picture, in the order in which it is offered. */
export const EDIT_TOOLS = [
  { tool: 'annotate', title: '加标注' },
  { tool: 'redact', title: '遮盖' },
  { tool: 'straighten', title: '拉正文件' },
] as const satisfies readonly { tool: string; title: string }[];

export type EditTool = (typeof EDIT_TOOLS)[number]['tool'];

export const isEditTool = (text: string | undefined): text is EditTool =>
  EDIT_TOOLS.some(({ tool }) => tool === text);

export const EDIT_TITLES = {
  annotate: '加标注',
  redact: '遮盖人脸、证件号',
  straighten: '拉正文件',
} as const satisfies Record<EditTool, string>;

export const EDIT_LEADS = {
  annotate: '在照片上拖动画箭头或框，点一下放文字或编号。会另存一份，原件不动。',
  redact: '在要遮住的地方拖出方框。保存后的副本里，被遮住的内容无法恢复；原件不动，封存在原处。',
  straighten: '把四个圆点拖到纸张的四个角。会另存一份拉正的，原件不动。',
} as const satisfies Record<EditTool, string>;

export const MARK_WORDS = {
  arrow: '箭头',
  box: '方框',
  text: '文字',
  number: '编号',
  cover: '涂黑',
  mosaic: '打马赛克',
} as const satisfies Record<Mark['kind'], string>;

/** Corners in the order in which they go round the sheet. */
export const CORNER_WORDS = ['左上角', '右上角', '右下角', '左下角'] as const;

export const EDIT_WORDS = {
  picture: '要加工的照片',
  tool: '工具',
  text: '要放上去的文字',
  textHint: '先写好，再点照片上的位置。',
  undo: '撤销',
  redo: '重做',
  count: (marks: number) => (marks === 0 ? '还没有画' : `已画 ${marks} 处`),
  corner: (which: string) => `${which}，可拖动，也可用方向键移动`,
  crossed: '四个角的次序不对，请把各角拖到对应位置。',
  leave: '返回',
  save: '另存',
  saving: '正在生成…',
  safe: '原件和画好的内容都在这部手机上，没有丢失。',
  notHere: '这份照片不能加工',
  notHereDetail: '文件不在这部手机上，或者已经撤回。',
} as const;

export const EDIT_FAULT_WORDS = {
  unreadable: { title: '照片打不开', next: '请换一份能打开的照片，例如转换过格式的那一份。' },
  crossed: { title: '四个角的次序不对', next: '请把各角拖到纸张对应的角上，再保存。' },
  cannotEncode: { title: '没有生成成功', next: '请关掉其他应用后再点“另存”。' },
  notWritten: { title: '没有保存', next: '请检查手机存储空间，再点“另存”。' },
} as const satisfies Record<Exclude<EditStep, 'idle' | 'working'>, { title: string; next: string }>;
