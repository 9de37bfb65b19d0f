import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { root } from '../city/places.js';

/** Titles of the phone's pages stand in their `.config.ts`, where Taro wants them. */
const elsewhere = /^(words|generated)\/|\.(spec|config|example)\.tsx?$/;
const clients = ['mini-program', 'console', 'ask'];

/** What is between quotes, or between tags, with a Chinese sign in it; patterns of what people type are no texts. `、` between names is none either. */
function textsIn(file: string, text: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (
      (ts.isLiteralExpression(node) && !ts.isRegularExpressionLiteral(node)) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isTemplateHead(node) ||
      ts.isJsxText(node)
    )
      if (/\p{Script=Han}/u.test(node.text)) found.push(`${file}: ${node.text}`);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  return found;
}

describe('every Chinese text of a client', () => {
  it.each(["'好'", '`好`', `\`\${a}好\``, `\`好\${a}\``, `\`\${a}好\${b}\``, '<p>好</p>', '<p title="好" />'])(
    'is found where it stands: %s',
    (text) => expect(textsIn('a.tsx', `const a = ${text};`)).toHaveLength(1),
  );

  it.each(['/好/', "a; // '好'", '/** `好` */ b', "['a', 'b'].join('、')"])('is nothing else: %s', (text) =>
    expect(textsIn('a.tsx', `const a = ${text};`)).toEqual([]),
  );

  it.each(clients)('stands among the words: %s', (client) => {
    const source = join(root, 'clients', client, 'src');
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !elsewhere.test(file),
    );
    expect(files.length).toBeGreaterThan(client === 'ask' ? 5 : 100);
    expect(files.flatMap((file) => textsIn(file, readFileSync(join(source, file), 'utf8')))).toEqual([]);
  });
});
