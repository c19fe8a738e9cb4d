/** Of a terminal's columns: a character of Chinese, Japanese or Korean, or a full-width form, takes two. */
const columnsOf = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  );

/** Rows whose cells stand below each other, two spaces apart; nothing is padded behind the last cell. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, n) => Math.max(0, ...rows.map((row) => columnsOf(row[n] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, n) => (n === row.length - 1 ? cell : cell + ' '.repeat((widths[n] ?? 0) - columnsOf(cell))))
      .join('  ')
      .trimEnd(),
  );
}
