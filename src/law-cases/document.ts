import { isNode, LineCounter, parseDocument } from 'yaml';
import type { CaseFault } from './law-case.ts';

type Path = readonly (string | number)[];

/** A file of cases as YAML says it, with the line of everything in it. */
export interface CaseDocument {
  file: string;
  value: unknown;
  /** Line of what stands at a path, or of the nearest thing around it. */
  lineOf: (path: Path) => number;
  /** What is no YAML; the value is not to be used then. */
  faults: CaseFault[];
}

export function caseDocument(file: string, text: string): CaseDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const faults = document.errors.map(({ pos, message }) => ({
    file,
    line: lineAt(pos[0]),
    text: { ja: `YAMLとして読めません: ${message}`, en: `is not YAML: ${message}` },
  }));
  return { file, value: faults.length > 0 ? null : document.toJS(), lineOf, faults };
}
