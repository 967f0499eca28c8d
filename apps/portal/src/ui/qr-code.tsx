import { encode } from 'uqr';

interface QrCodeProps {
  readonly text: string;
  /** What the picture is for; its content stands beside it as text. */
  readonly label: string;
}

/** Dark on light in both themes: cameras want it so. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width="232"
      height="232"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(runsOf).join('')} fill="#000" />
    </svg>
  );
}

/** The dark runs of one row, each one rectangle. */
function runsOf(row: readonly boolean[], y: number): string {
  return [
    ...row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ]
    .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('');
}
