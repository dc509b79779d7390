/** Words where a commission takes an agency or a person from the registries. */
export const CHOICE_WORDS = {
  choose: '从库中选择',
  chooseFor: (at: number) => `从库中选择第 ${at} 个成员`,
  agency: '选择评价机构',
  person: '选择人员',
  take: '选用',
  takeName: (name: string) => `选用${name}`,
  name: '名称',
  about: '情况',
  act: '操作',
  nothing: '库里没有符合条件的',
  noneYet: '可以到“机构与专家”中录入，也可以直接填写姓名或名称。',
  inRegistry: '库中',
  gone: '已不在库中',
  renamed: (name: string) => `库中现为“${name}”`,
  unread: '没有读到库中的情况',
} as const;
