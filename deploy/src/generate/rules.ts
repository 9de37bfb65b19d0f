import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from '../city/places.js';

const head = `# 规则与出处 / Rules and their sources

由 \`npm run generate\` 从代码里的 \`@source\` 生成，请勿手改。 / Collected from \`@source\` in the code by \`npm run generate\`.

| 出处 source | 规则 rule | 代码 code |
| --- | --- | --- |
`;

export type SourcedRule = { source: string; words: string; name: string };

/** The text of `docs/rules.md`: where each rule comes from that was not made here. */
export async function rulesPage(): Promise<string> {
  const files = (await Promise.all(['apps', 'libs'].map(sourceFiles))).flat().sort();
  const rows = await Promise.all(
    files.map(async (file) =>
      sourcedRules(await readFile(join(root, file), 'utf8')).map(
        ({ source, words, name }) => `| ${cell(source)} | ${cell(words)} | [\`${name}\`](../${file}) |\n`,
      ),
    ),
  );
  return head + rows.flat().join('');
}

/** The doc comments of a file that name a source, each with what it says and the declaration that it stands before. */
export const sourcedRules = (text: string): SourcedRule[] =>
  [
    ...text.matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*?)@source ((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export )?(?:\w+ )*?(?:const|function|class|type) (\w+)/g,
    ),
  ].map(([, words = '', source = '', name = '']) => ({ source: plain(source), words: plain(words), name }));

const plain = (comment: string) =>
  comment
    .replace(/^\s*\* ?/gm, ' ')
    .replace(/@(param|returns|throws)\b[^@]*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const cell = (text: string) => text.replaceAll('|', '\\|');

async function sourceFiles(room: string): Promise<string[]> {
  const entries = await readdir(join(root, room), { recursive: true, withFileTypes: true });
  return entries
    .filter(({ name, parentPath }) => /(?<!spec)\.ts$/.test(name) && /[/\\]src\b/.test(relative(root, parentPath)))
    .map(({ name, parentPath }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((file) => !file.includes('/node_modules/'));
}
