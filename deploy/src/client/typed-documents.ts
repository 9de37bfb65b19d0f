import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generate as generateCode } from '@graphql-codegen/cli';
import { iconImage, icons, styleText } from '@sanwei/design';
import { root } from '../city/places.js';
import { phoneFolder } from './places.js';

/**
 * Writes what the phone's sources import and nobody edits: the types of its documents, and the tokens as a style sheet.
 * Git ignores them: each `.gql` belongs to its page, and two people who add pages would meet in one generated file.
 * @throws when a document asks for what the schema does not have
 */
export async function writeGenerated(folder = phoneFolder): Promise<void> {
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
  const documents = files.find(({ filename }: { filename: string }) => filename.endsWith('/graphql.ts'));
  await writeChanged(join(into, 'documents.ts'), `// Generated from schema.graphql and the .gql files.\n${documents?.content ?? ''}`);
  await writeChanged(join(into, 'tokens.css'), `${styleText(':root, page')}${iconStyles()}`);
}

const iconStyles = () =>
  Object.keys(icons)
    .map((name) => `.icon-${name} {\n  -webkit-mask-image: url("${iconImage(name as keyof typeof icons)}");\n}\n`)
    .join('');

/** An untouched file keeps its time, so that nothing is built again for it. */
async function writeChanged(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
