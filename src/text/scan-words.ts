/** Words around photographing a document page by page. */
export const SCAN_WORDS = {
  title: '拍文件',
  /** What a document is called that nobody has named: when its first page was taken. */
  document: (when: string) => `文件（${when} 起拍）`,
  /** What a document of the request list is photographed for. */
  request: '资料清单',
  page: (document: string, number: number) => `${document} 第 ${number} 页`,
  straightenTitle: '拉正这一页',
  straightenLead: '原件已保存。把四个圆点拖到纸张的四个角，会另存一份拉正的。',
  leave: '不拉正',
  save: '保存拉正的一份',
  opening: '正在打开刚拍的一页…',
  cannot: '这一份不能在这里拉正，原件已保存。',
  straightened: { title: '这一页已保存', safe: '原件和拉正的一份都在本机。' },
  plain: { title: '没有拉正，原件已保存', safe: '原件在本机，没有丢失。以后也可以在查看时拉正。' },
  count: (pages: number) => `这份文件已拍 ${pages} 页`,
  again: '拉正这一页',
  end: '拍完了',
  next: '拍下一页',
} as const;
