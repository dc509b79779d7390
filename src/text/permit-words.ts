/** Why somebody may not score. */
export const PERMIT_WORDS = {
  readOnly: '您的角色只能查看，不能修改。',
  declareFirst: '开始评价前，请先作独立性声明',
  declareNext: '没有声明时记下的内容按规定不计入评价。',
  declare: '去作声明',
  conflictDeclared: '您已声明有利益关系，不能参加这项评价',
  conflictNext: '请联系评价机构另派人员。',
} as const;
