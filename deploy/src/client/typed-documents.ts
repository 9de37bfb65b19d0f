import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generate as generateCode } from '@graphql-codegen/cli';
import { darkStyleText, iconImage, icons, styleText } from '@sanwei/design';
import { root } from '../city/places.js';
import { consoleFolder, phoneFolder } from './places.js';
import { type DocumentFile, splitDocuments } from './split-documents.js';

/**
 * Writes what a client's sources import and nobody edits: the types of its documents.
 * Git ignores them: each `.gql` belongs to its page, and two people who add pages would meet in one generated file.
 * @returns the generator's text before it was cut
 * @throws when a document asks for what the schema does not have
 */
async function writeDocuments(folder: string): Promise<string> {
  const into = join(folder, 'src/generated');
  const files = await generateCode(
    {
      schema: join(root, 'schema.graphql'),
      documents: join(folder, 'src/**/*.gql'),
      silent: true,
      generates: {
        [`${into}/`]: {
          preset: 'client',
          presetConfig: { fragmentMasking: false },
          config: {
            documentMode: 'string',
            enumsAsTypes: true,
            useTypeImports: true,
            strictScalars: true,
            scalars: { Instant: 'string', Day: 'string' },
          },
        },
      },
    },
    false,
  );
  const generated = files.find(({ filename }: { filename: string }) => filename.endsWith('/graphql.ts'))?.content ?? '';
  const split = splitDocuments(generated, await documentFiles(join(folder, 'src')));
  await removeOthers(join(into, 'documents'), new Set([...split.keys()].map((name) => join(into, name))));
  for (const [name, text] of split) await writeChanged(join(into, name), `// Generated from schema.graphql and the .gql files.\n${text}`);
  return generated;
}

/** The phone's documents, its tokens as a style sheet, and its first question. */
export async function writePhone(folder = phoneFolder): Promise<void> {
  const generated = await writeDocuments(folder);
  const into = join(folder, 'src/generated');
  await writeChanged(join(into, 'first-ask.js'), firstAsk(generated));
  await writeChanged(join(into, 'tokens.css'), `${styleText(':root, page')}${iconStyles()}`);
}

/** The console's documents, and its tokens by day and by night. */
export async function writeConsole(folder = consoleFolder): Promise<void> {
  await writeDocuments(folder);
  await writeChanged(join(folder, 'src/generated/tokens.css'), `${styleText(':root')}${darkStyleText("[data-theme='dark']")}`);
}

/**
 * What the home page of somebody who is signed in asks, sent while the page's own scripts are still on their way: on a slow line the answer
 * is there before they are. `platform/browser/begun.ts` takes it.
 */
function firstAsk(documents: string): string {
  const query = /HomeDocument = new TypedDocumentString\(`([^`]*)`/.exec(documents)?.[1];
  if (!query) throw new Error('the home page has no document');
  const body = JSON.stringify({ query, variables: {} });
  return `(function () {
  if ('begun' in window || (location.pathname !== '/' && location.pathname !== '/pages/home/home')) return;
  try {
    var token = JSON.parse(localStorage.getItem('signed-in')).token;
    var body = ${JSON.stringify(body)};
    var headers = { 'content-type': 'application/json', authorization: 'Bearer ' + token };
    var answer = fetch('/graphql', { method: 'POST', headers: headers, body: body, credentials: 'omit' }).then(function (response) {
      return response.text().then(function (text) { return { status: response.status, text: text }; });
    });
    // Whoever takes it says what went wrong.
    answer.catch(function () {});
    window.begun = { to: '/graphql', body: body, token: token, answer: answer };
  } catch (nobody) {}
})();
`;
}

const iconStyles = () =>
  Object.keys(icons)
    .map((name) => `.icon-${name} {\n  -webkit-mask-image: url("${iconImage(name as keyof typeof icons)}");\n}\n`)
    .join('');

async function documentFiles(sources: string): Promise<DocumentFile[]> {
  const paths = (await readdir(sources, { recursive: true })).filter((path) => path.endsWith('.gql')).sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(sources, path), 'utf8') })));
}

/** Documents of a page that is gone would be compiled for ever, against types that are gone too. */
async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files) if (!kept.has(file)) await rm(file);
}

/** An untouched file keeps its time, so that nothing is built again for it. */
async function writeChanged(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
