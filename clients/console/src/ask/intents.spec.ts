import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const source = join(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/^generated\/|\.spec\.tsx?$/.test(file),
);
/** What may stand in a key of the tab's storage: which thing, and in which state. Numbers and times say nothing about anybody. */
const mayStand = /^(id|[a-z]+Id|version|checkedAs|year|from|length|service|role|key|endsAt|disabledAt)$/;

/** Of each command that a page sends the parts of its intent: the names between its braces, as `id` of `of.id ?? 'city'`. */
function partsOf(text: string): { intents: string[]; names: string[] } {
  const found = { intents: [] as string[], names: [] as string[] };
  const namesIn = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) found.names.push(node.name.text);
    else if (ts.isIdentifier(node)) found.names.push(node.text);
    // Of a choice that which is written, not what it hangs on.
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(namesIn);
    else ts.forEachChild(node, namesIn);
  };
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
      const intent = node.arguments[called === 'tellAsNobody' ? 1 : 0];
      if ((called === 'act' || called === 'tellAsNobody') && intent && node.arguments.length > 1) {
        found.intents.push(intent.getText());
        namesIn(intent);
      }
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}
const wrongIn = (text: string) => partsOf(text).names.filter((name) => !mayStand.test(name));

describe('what is wished, as a key of the storage', () => {
  it.each([
    [`act(\`confirm.\${membershipId}.\${name}\`, {})`, ['name']],
    [`one.act(\`open.\${filled.username}\`, {})`, ['username']],
    ['act(words, {})', ['words']],
    ["tellAsNobody(Document, 'sign-in.' + username, {})", ['username']],
    [`act(\`\${dryRun ? 'try' : 'set'}-calendar.\${year}.\${of.id ?? 'city'}\`, {})`, []],
    ["act('save.draft', { name })", []],
  ])('is looked through: %s', (text, wrong) => expect(wrongIn(text)).toEqual(wrong));

  it('names nobody and holds nothing that was typed', () => {
    const texts = files.map((file) => [file, readFileSync(join(source, file), 'utf8')] as const);
    expect(texts.flatMap(([, text]) => partsOf(text).intents).length).toBeGreaterThan(30);
    expect(texts.flatMap(([file, text]) => wrongIn(text).map((name) => `${file}: ${name}`))).toEqual([]);
  });
});
