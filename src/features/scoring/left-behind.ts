/** What drafts say of indicators: typed values that are no entries yet, and pictures not taken. */
export interface LeftBehind {
  /** Indicators with something typed that was never recorded. */
  readonly typed: ReadonlySet<string>;
  /** Indicators for which a camera was opened and no picture came. */
  readonly capturing: readonly string[];
}

const TYPED = new Set(['figure', 'score', 'deduction', 'answer']);

/** Reads the names of draft fields (`figure:C201:actual`, `capture:C201`): kind, then indicator. */
export function leftBehind(fields: readonly string[]): LeftBehind {
  const typed = new Set<string>();
  const capturing: string[] = [];
  for (const field of fields) {
    const [kind = '', indicator = ''] = field.split(':');
    if (TYPED.has(kind)) typed.add(indicator);
    if (kind === 'capture') capturing.push(indicator);
  }
  return { typed, capturing };
}
