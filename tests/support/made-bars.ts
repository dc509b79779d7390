import type { PaperBars } from '../../src/documents/paper/paper-document';

const SHARES = [0, 0.25, 0.5, 1] as const;

/** A bar for each of the shares. */
export const madeBars = (): PaperBars => ({
  ...{ kind: 'bars', caption: '得分情况', note: '深色为得分。' },
  items: SHARES.map((share, i) => ({
    ...{ label: `条${i}`, share, figures: `${share * 20} / 20`, level: i === 1 ? 1 : 0 },
  })),
});

/** The dark stretches of a page that are bars, by how many dots long each is, from above. */
export function barLengths({
  width,
  dots,
}: {
  readonly width: number;
  readonly dots: Uint8Array;
}): readonly number[] {
  const lengths: number[] = [];
  let above = 0;
  for (let row = 0; row < dots.length / width; row++) {
    let [longest, run] = [0, 0];
    for (let x = 0; x < width; x++) {
      run = (dots[row * width + x] ?? 255) < 110 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    // No letter has a stroke as long.
    const length = longest > 60 ? longest : 0;
    if (length > 0 && above === 0) lengths.push(length);
    above = length;
  }
  return lengths;
}
