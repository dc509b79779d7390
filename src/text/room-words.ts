/** Words for a room of the desk that is not for a role. */
export const ROOM_WORDS = {
  notForRole: (role: string) => `这一页不对“${role}”开放`,
  detail: '如工作需要，请由绩效股的人员查看，或请绩效股调整您的账号。',
} as const;
