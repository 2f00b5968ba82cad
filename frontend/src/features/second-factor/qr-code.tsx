import { create } from 'qrcode';

/** Blank modules around the code, without which cameras do not find it. */
const margin = 4;

/** Text as a QR code, dark on white in either theme, as cameras want it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const modules = Array.from(data, (isDark, index) =>
    isDark ? `M${(index % size) + margin} ${Math.floor(index / size) + margin}h1v1h-1z` : '',
  ).join('');
  const side = size + 2 * margin;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="size-56 rounded-md"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={modules} fill="#000" />
    </svg>
  );
}
