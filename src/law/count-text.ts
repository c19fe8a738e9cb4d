/** A whole number with its thousands set apart: `1,001`. Intl would take longer than the assessment around it. */
export const countText = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
