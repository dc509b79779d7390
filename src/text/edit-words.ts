/** What can be made from a picture, in the order in which it is offered. */
export const EDIT_TOOLS = [
  { tool: 'annotate', title: '加标注' },
  { tool: 'redact', title: '遮盖人脸、证号' },
  { tool: 'straighten', title: '拉正文件' },
] as const satisfies readonly { tool: string; title: string }[];
