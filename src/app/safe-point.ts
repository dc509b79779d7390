const SAFE = [/^\/$/, /^\/settings$/, /^\/a\/[^/]+\/sync$/];

/** Pages on which nothing is being typed, photographed or signed: an update may be offered there. */
export const isSafePoint = (pathname: string): boolean => SAFE.some((each) => each.test(pathname));
