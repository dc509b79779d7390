import qrcode from 'qrcode-generator';

const QUIET = 2;

/**
 * A QR code for a terminal: two rows of modules a line, drawn light on dark as terminals are, with
 * the quiet zone that readers need.
 */
export function qrText(text: string): string {
  const qr = qrcode(0, 'L');
  qr.addData(text);
  qr.make();
  const count = qr.getModuleCount();
  const isLight = (row: number, column: number): boolean => {
    const inside = row >= 0 && column >= 0 && row < count && column < count;
    return !inside || !qr.isDark(row, column);
  };
  const lines: string[] = [];
  for (let row = -QUIET; row < count + QUIET; row += 2) {
    let line = '';
    for (let column = -QUIET; column < count + QUIET; column++) {
      const [upper, lower] = [isLight(row, column), isLight(row + 1, column)];
      line += upper ? (lower ? '█' : '▀') : lower ? '▄' : ' ';
    }
    lines.push(line);
  }
  return lines.join('\n');
}
