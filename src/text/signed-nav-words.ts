/** Words that lead to the page of what a key signed. */
export const SIGNED_NAV = {
  title: '这把密钥签过的',
  open: '签过的内容',
  openOf: (name: string) => `${name}的密钥签过的内容`,
} as const;
