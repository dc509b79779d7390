/** Rooms of commissioning in the desk's bar; apart, since the bar is there before any room. */
export const PROJECT_NAV = { projects: '项目', commissions: '下达任务' } as const;
