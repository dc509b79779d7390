/** The three classes of 财监〔2021〕4号 art. 20: 立项性, 证明性, 结论性. */
export const PAPER_CLASSES = ['commissioning', 'supporting', 'concluding'] as const;
export type PaperClass = (typeof PAPER_CLASSES)[number];

/** What the guide and the index say of the evaluation. */
export interface PapersFacts {
  readonly project: string;
  readonly evaluee: string;
  readonly client: string;
  readonly agency: string;
  /** Day of the closing, YYYY-MM-DD from 1980 on; every file of the archive has it as its date. */
  readonly closedOn: string;
}

/** A paper on its way into the archive, its bytes in as many pieces as the caller likes. */
export interface ArchivedPaper {
  readonly class: PaperClass;
  readonly indexNo: string;
  readonly title: string;
  /** Its file's name as somebody gave it: nothing is taken for granted of it. */
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
  chunks(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}
