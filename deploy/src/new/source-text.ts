import ts from 'typescript';

/** A TypeScript file to which lines are added; everything that stands in it stays as it is. */
export class SourceText {
  private readonly tree: ts.SourceFile;
  private readonly inserts: { at: number; text: string }[] = [];
  private ending = '';

  constructor(
    readonly file: string,
    private readonly text: string,
  ) {
    this.tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  }

  get isChanged(): boolean {
    return this.inserts.length > 0 || this.ending !== '';
  }

  /** Whether the name stands somewhere in the code; comments and strings do not count. */
  uses(name: string): boolean {
    return this.first((node) => ts.isIdentifier(node) && node.text === name) !== undefined;
  }

  imports(from: string): boolean {
    return this.importOf(from) !== undefined;
  }

  /** @param names as they are written in the braces: `open`, `type Door` */
  importNamed(from: string, ...names: string[]): void {
    const bindings = this.importOf(from, (clause) => clause.phaseModifier === undefined)?.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) {
      this.newImport(`import { ${names.join(', ')} } from '${from}';`);
      return;
    }
    const there = new Set(bindings.elements.map(({ name }) => name.text));
    const missing = names.filter((name) => !there.has(name.replace(/^type /, '')));
    if (missing.length > 0) this.insertAfter(bindings.elements, missing.join(', '), bindings.getStart() + 1);
  }

  importAll(from: string, name: string): void {
    this.newImport(`import * as ${name} from '${from}';`);
  }

  /** Puts an item at the end of the list that is the value of the variable or property `name`. */
  addToList(name: string, item: string): void {
    const list = this.listOf((node) => node.name.getText() === name, name);
    this.insertAfter(list.elements, item, list.getStart() + 1);
  }

  /** Puts a call beside its like: after the last call of the same function in the list of that type, or before everything else. */
  addCall(type: string, call: string): void {
    const list = this.listOf((node) => ts.isVariableDeclaration(node) && node.type?.getText() === type, type);
    const called = call.slice(0, call.indexOf('('));
    const alike = list.elements.filter((element) => ts.isCallExpression(element) && element.expression.getText() === called);
    const start = list.getStart() + 1;
    if (alike.length > 0) this.insertAfter(alike, call, start);
    else this.inserts.push({ at: start, text: list.elements.length > 0 ? `${call}, ` : call });
  }

  append(text: string): void {
    this.ending += `\n${text}`;
  }

  toString(): string {
    const body = [...this.inserts]
      .sort((a, b) => b.at - a.at)
      .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), this.text);
    return `${body.trimEnd()}\n${this.ending}`;
  }

  private insertAfter(elements: readonly ts.Node[], item: string, start: number): void {
    const last = elements.at(-1);
    this.inserts.push(last ? { at: last.getEnd(), text: `, ${item}` } : { at: start, text: item });
  }

  private newImport(line: string): void {
    const at = this.tree.statements.find(ts.isImportDeclaration)?.getStart() ?? 0;
    this.inserts.push({ at, text: `${line}\n` });
  }

  private importOf(from: string, holds: (clause: ts.ImportClause) => boolean = () => true): ts.ImportDeclaration | undefined {
    return this.tree.statements.filter(ts.isImportDeclaration).find(({ moduleSpecifier, importClause }) => {
      return ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === from && importClause && holds(importClause);
    });
  }

  private listOf(holds: (node: Named) => boolean, words: string): ts.ArrayLiteralExpression {
    const owner = this.first((node) => isNamed(node) && holds(node)) as Named | undefined;
    const list = owner?.initializer && this.first(ts.isArrayLiteralExpression, owner.initializer);
    if (!list) throw new Error(`${this.file}: there is no list "${words}"`);
    return list as ts.ArrayLiteralExpression;
  }

  private first(holds: (node: ts.Node) => boolean, from: ts.Node = this.tree): ts.Node | undefined {
    return holds(from) ? from : ts.forEachChild(from, (child) => this.first(holds, child));
  }
}

type Named = ts.VariableDeclaration | ts.PropertyAssignment;
const isNamed = (node: ts.Node): node is Named => ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node);
