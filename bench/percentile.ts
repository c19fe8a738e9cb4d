/** The value below which this share lies, of values in ascending order; 0 of none. */
export const percentile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;

export const median = (values: readonly number[]): number =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

/** Figures are read by people. */
export const rounded = (value: number, digits = 0): number => Number(value.toFixed(digits));

export const spreadOf = (values: readonly number[], digits = 0): { p50: number; p99: number; max: number } => {
  const ascending = [...values].sort((a, b) => a - b);
  return {
    p50: rounded(percentile(ascending, 0.5), digits),
    p99: rounded(percentile(ascending, 0.99), digits),
    max: rounded(ascending.at(-1) ?? 0, digits),
  };
};
