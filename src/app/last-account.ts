// A convenience: losing it costs one tap.
const LAST = 'takan-account';

/** The account that was open last on this phone; null where none was. */
export const lastOpen = (): string | null => localStorage.getItem(LAST);

export const noteLastOpen = (account: string): void => localStorage.setItem(LAST, account);
