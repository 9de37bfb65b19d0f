/** A `.gql` file below the client's sources, e.g. `pages/home/home.gql`, and its text. */
export type DocumentFile = { path: string; text: string };

const className = 'TypedDocumentString';
const begin = new RegExp(`^export const (\\w+) = new ${className}\\(`, 'gm');

/**
 * Cuts what the generator writes in one piece: a page loads its own documents and not those of all others. What is imported stays
 * `documents.ts`, which only passes on.
 * @returns files below the generated folder, by name
 * @throws when a document stands in none of the files
 */
export function splitDocuments(generated: string, files: readonly DocumentFile[]): Map<string, string> {
  const homeOf = new Map(
    files.flatMap(({ path, text }) =>
      [...text.matchAll(/^(query|mutation|fragment) (\w+)/gm)].map(([, kind, name]) => [
        kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`,
        path.replace(/\.gql$/, ''),
      ]),
    ),
  );
  const starts = [...generated.matchAll(begin)].map(({ index, 1: name = '' }) => ({ index, name }));
  const parts = new Map<string, string>();
  for (const [position, { index, name }] of starts.entries()) {
    const home = homeOf.get(name);
    if (!home) throw new Error(`${name} stands in no .gql file`);
    parts.set(home, (parts.get(home) ?? '') + generated.slice(index, starts[position + 1]?.index));
  }
  const before = generated.slice(0, starts[0]?.index);
  const classAt = before.indexOf(`export class ${className}`);
  const [imported = ''] = /^import type .*$/m.exec(before) ?? [];
  return new Map([
    ['types.ts', before.slice(0, classAt).replace(imported, '')],
    ['typed-document-string.ts', `${imported}\n${before.slice(classAt)}`],
    ...[...parts].map(([home, text]) => [`documents/${home}.ts`, partOf(text, home.split('/').length)] as const),
    ['documents.ts', ['types', className, ...[...parts.keys()].map((home) => `documents/${home}`)].map(passOn).join('')],
  ]);
}

const passOn = (file: string) =>
  file === className ? `export { ${className} } from './typed-document-string.js';\n` : `export * from './${file}.js';\n`;

function partOf(text: string, depth: number): string {
  const up = '../'.repeat(depth);
  const types = [...text.matchAll(new RegExp(`as unknown as ${className}<(\\w+), ?(\\w+)>`, 'g'))].flatMap(([, result, variables]) => [
    result,
    variables,
  ]);
  const named = [...new Set(types)].filter((name) => name !== 'unknown').sort();
  return `import type { ${named.join(', ')} } from '${up}types.js';\nimport { ${className} } from '${up}typed-document-string.js';\n\n${text}`;
}
