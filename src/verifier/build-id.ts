declare const __BUILD_ID__: string;

/** Which sources this page was built of. */
export const BUILD_ID: string = __BUILD_ID__;
