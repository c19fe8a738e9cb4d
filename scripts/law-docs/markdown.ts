/** A table; a cell may hold anything but a line break. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

export const link = (text: string, to: string): string => `[${text}](${to})`;

/** A page: its parts, an empty line between them. */
export const page = (...parts: readonly (string | readonly string[])[]): string => `${parts.flat().join('\n\n')}\n`;
