/** The one word of the list of sign-ins that the desk's frame shows. */
export const ACCESS_NAV = { title: '登录与拒绝记录' } as const;
