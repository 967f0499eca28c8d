// Figures of repeated measurements.

/** The value below which the share `p` (0 to 1) of the values lies, by the nearest rank. */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)];
}

export const median = (values) => percentile(values, 0.5);

export const rounded = (value, digits = 2) => Number(value.toFixed(digits));
