/** Reads a stretch of a file that lies on the phone; shorter at its end. */
export type ReadBytes = (offset: number, length: number) => Promise<ArrayBuffer>;
