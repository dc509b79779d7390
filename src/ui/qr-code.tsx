import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

/** Light modules around the code, as scanners expect (ISO/IEC 18004). */
const QUIET = 4;

/** Path over all dark modules, one unit square each. */
function pathOf(text: string): { readonly path: string; readonly size: number } {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  return { path, size: count + 2 * QUIET };
}

export interface QrCodeProps {
  readonly text: string;
  readonly label: string;
  readonly className: string;
}

/** A QR code, black on white in every theme: scanners read no other. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { path, size } = useMemo(() => pathOf(text), [text]);
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
