/** How far a check point is fulfilled, or that it does not apply here. */
export const FINDINGS = ['met', 'partly', 'notMet', 'notApplicable'] as const;
export type Finding = (typeof FINDINGS)[number];
