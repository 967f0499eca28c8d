export function samplePdf(lines: readonly string[]): Uint8Array;
