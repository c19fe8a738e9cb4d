import ts from 'typescript';

export const groups = ['thresholds', 'days', 'rolling', 'exemptions', 'conditions'] as const;
export type Group = (typeof groups)[number];

/** One small change of the law's code, of which a case must complain. */
export interface Mutant {
  id: number;
  group: Group;
  file: string;
  line: number;
  original: string;
  changed: string;
}

/** Name of the object in the instrumented code whose `id` says which mutant is alive. */
export const SWITCH = '__mutant';

/**
 * The JavaScript of a file with all its mutants in it, each asleep until its id is set: the file is compiled once, however
 * many mutants it has. Sentences and lists of sources are left alone.
 */
export function instrumented(file: string, text: string, mutants: Mutant[]): string {
  const transform: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
    const { factory } = context;
    const add = (node: ts.Node, changed: ts.Expression, shown: string): [number, ts.Expression] => {
      const id = mutants.length + 1;
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      const original = node.getText(source).replace(/\s+/g, ' ');
      mutants.push({ id, group: groupOf(file, node, source), file, line, original, changed: shown });
      return [id, changed];
    };
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isTypeNode(node) || isSentence(node, source) || ts.isImportDeclaration(node)) return node;
      if (isNoLaw(node) || isName(node)) return node;
      const visited = ts.visitEachChild(node, visit, context);
      if (!ts.isExpression(node) || !ts.isExpression(visited)) return visited;
      let result: ts.Expression = visited;
      for (const { changed, shown } of changesOf(node, source, factory)) {
        const [id, replacement] = add(node, changed, shown);
        const alive = factory.createStrictEquality(
          factory.createPropertyAccessExpression(factory.createIdentifier(SWITCH), 'id'),
          factory.createNumericLiteral(id),
        );
        result = factory.createParenthesizedExpression(
          factory.createConditionalExpression(alive, undefined, replacement, undefined, result),
        );
      }
      return result;
    };
    return ts.visitEachChild(source, visit, context);
  };
  return ts.transpileModule(text, {
    fileName: file,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2023,
      esModuleInterop: true,
    },
    transformers: { before: [transform] },
  }).outputText;
}

interface Change {
  changed: ts.Expression;
  shown: string;
}

function changesOf(node: ts.Expression, source: ts.SourceFile, factory: ts.NodeFactory): Change[] {
  const text = (part: ts.Node) => part.getText(source).replace(/\s+/g, ' ');
  const literal = (value: boolean) => ({
    changed: value ? factory.createTrue() : factory.createFalse(),
    shown: String(value),
  });
  if (isCondition(node)) {
    // The whole condition of an `if` or `?:`, beside what changes within it.
    return [literal(true), literal(false), ...withinOf(node, factory, text)];
  }
  return withinOf(node, factory, text);
}

function withinOf(node: ts.Expression, factory: ts.NodeFactory, text: (part: ts.Node) => string): Change[] {
  if (ts.isNumericLiteral(node)) {
    const value = Number(node.text);
    return [value + 1, ...(value > 0 ? [value - 1] : [])].map((changed) => ({
      changed: factory.createNumericLiteral(changed),
      shown: String(changed),
    }));
  }
  if (ts.isStringLiteral(node) && /^\d{4}-\d{2}-\d{2}$/.test(node.text))
    return [-1, 1].map((days) => {
      const moved = new Date(Date.parse(node.text) + days * 86_400_000).toISOString().slice(0, 10);
      return { changed: factory.createStringLiteral(moved), shown: `'${moved}'` };
    });
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ changed: factory.createFalse(), shown: 'false' }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ changed: factory.createTrue(), shown: 'true' }];
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{ changed: node.operand, shown: text(node.operand) }];
  if (ts.isBinaryExpression(node)) {
    const { left, right, operatorToken } = node;
    const swapped = (SWAPS[operatorToken.kind] ?? []).map((kind) => ({
      changed: factory.createParenthesizedExpression(factory.createBinaryExpression(left, kind, right)),
      shown: `${text(left)} ${ts.tokenToString(kind)} ${text(right)}`,
    }));
    const limbs = LIMBS.has(operatorToken.kind)
      ? [left, right].map((limb) => ({ changed: limb, shown: `${text(limb)} alone` }))
      : [];
    return [...swapped, ...limbs];
  }
  if (ts.isArrayLiteralExpression(node)) {
    const plain = (each: ts.Expression) => ts.isStringLiteral(each) || ts.isNumericLiteral(each);
    return node.elements.flatMap((dropped) =>
      plain(dropped)
        ? [
            {
              changed: factory.createArrayLiteralExpression(node.elements.filter((each) => each !== dropped)),
              shown: `without ${text(dropped)}`,
            },
          ]
        : [],
    );
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    const other = { some: 'every', every: 'some' }[name.text];
    if (!other) return [];
    const called = factory.createPropertyAccessExpression(expression, other);
    return [{ changed: factory.createCallExpression(called, undefined, node.arguments), shown: `.${other}` }];
  }
  return [];
}

const { SyntaxKind: Kind } = ts;

const SWAPS: Partial<Record<ts.SyntaxKind, ts.BinaryOperator[]>> = {
  [Kind.GreaterThanToken]: [Kind.GreaterThanEqualsToken, Kind.LessThanEqualsToken],
  [Kind.GreaterThanEqualsToken]: [Kind.GreaterThanToken, Kind.LessThanToken],
  [Kind.LessThanToken]: [Kind.LessThanEqualsToken, Kind.GreaterThanEqualsToken],
  [Kind.LessThanEqualsToken]: [Kind.LessThanToken, Kind.GreaterThanToken],
  [Kind.EqualsEqualsEqualsToken]: [Kind.ExclamationEqualsEqualsToken],
  [Kind.ExclamationEqualsEqualsToken]: [Kind.EqualsEqualsEqualsToken],
  [Kind.AmpersandAmpersandToken]: [Kind.BarBarToken],
  [Kind.BarBarToken]: [Kind.AmpersandAmpersandToken],
  [Kind.PlusToken]: [Kind.MinusToken],
  [Kind.MinusToken]: [Kind.PlusToken],
};

/** Of these each side is also tried alone: a limb of a test is dropped. */
const LIMBS = new Set<ts.SyntaxKind>([Kind.AmpersandAmpersandToken, Kind.BarBarToken]);

const isCondition = (node: ts.Expression): boolean => {
  const { parent } = node;
  return (
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node)
  );
};

/** A reason, or a text in both languages. */
function isSentence(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isCallExpression(node)) return /^(reason|mnReason|cited)$/.test(node.expression.getText(source));
  if (!ts.isObjectLiteralExpression(node)) return false;
  const names = node.properties.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
  return names.includes('ja') && names.includes('en');
}

/** A number or text before the colon of a property. */
const isName = (node: ts.Node): boolean => ts.isPropertyAssignment(node.parent) && node.parent.name === node;

/** What no case can see: citations, and how a rule set is numbered. */
const isNoLaw = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) &&
  ts.isIdentifier(node.name) &&
  /^(sources?|facts|revision|status)$/.test(node.name.text);

const DAY_PARAMETERS =
  /^(target|due|standard|wrongfulPurpose|effectiveFrom|effectiveTo|preliminary|final|entrustorNotice)$/;

function groupOf(file: string, node: ts.Node, source: ts.SourceFile): Group {
  if (/closed-days|final-day|counted-final|rolling/.test(file)) return 'rolling';
  if (/exemptions|small-firm|\/events\.ts|\/scope\.ts/.test(file)) return 'exemptions';
  const property = propertyOf(node);
  if (/[rR]olls/.test(property)) return 'rolling';
  if (/exemptions/.test(property)) return 'exemptions';
  if (DAY_PARAMETERS.test(property) || /\/(final|preliminary|known-day|growth|deadlines)\.ts$/.test(file))
    return 'days';
  if (/rule-sets\.ts$/.test(file) && !/delegated|businessData/.test(property)) return 'thresholds';
  // The numbers of the law stand in its rule sets, so that elsewhere only what compares them is a threshold.
  return /persons|employees|above|threshold/i.test(node.getText(source)) ? 'thresholds' : 'conditions';
}

/** The property within which a value stands. */
function propertyOf(node: ts.Node): string {
  for (let at: ts.Node = node; at.parent; at = at.parent)
    if (ts.isPropertyAssignment(at) && ts.isIdentifier(at.name)) return at.name.text;
  return '';
}
