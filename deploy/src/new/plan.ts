import { ServerTrouble } from '@sanwei/servers';
import ts from 'typescript';
import { contractText, type Opening, specText, useCaseText } from './texts.js';
import type { Tree } from './tree.js';
import { camel, pascal, type Wanted } from './wanted.js';

const registry = 'libs/contracts/src/registry.ts';
const doors = 'apps/gateway/src/doors.ts';

/**
 * Writes a use case into the tree and joins it to everything that must know of it.
 * @throws ServerTrouble when a file or a word is there already; nothing has been written then
 */
export async function plan(tree: Tree, wanted: Wanted): Promise<void> {
  const known = await nounName(tree, wanted);
  await addUseCase(tree, wanted);
  await addContract(tree, wanted, known);
  await addDoor(tree, wanted, known);
}

async function addUseCase(tree: Tree, wanted: Wanted): Promise<void> {
  const { service, noun, name, useCase } = wanted;
  const file = `apps/${service}/src/${noun}/${name}`;
  for (const one of [`${file}.ts`, `${file}.int-spec.ts`]) if (tree.has(one)) throw taken(one);
  const parts = await tree.open(`apps/${service}/src/service.ts`);
  if (parts.uses(useCase)) throw taken(`${useCase} (${parts.file})`);
  parts.importNamed(`./${noun}/${name}.js`, useCase);
  parts.addToList('useCases', useCase);
  tree.make(`${file}.ts`, useCaseText(wanted));
  tree.make(`${file}.int-spec.ts`, specText(wanted, await openingOf(tree, service)));
}

async function addContract(tree: Tree, wanted: Wanted, known: string): Promise<void> {
  const { kind, service, noun, contract } = wanted;
  const source = await tree.openOrMake(`libs/contracts/src/${service}/${noun}.ts`, '');
  if (source.uses(contract)) throw taken(`${contract} (${source.file})`);
  source.importNamed('zod', 'z');
  source.importNamed('../contract.js', kind === 'command' ? 'defineCommand' : 'defineQuery');
  source.importNamed('../shape.js', 'Instant', 'view');
  source.append(contractText(wanted));
  const all = await tree.open(registry);
  const from = `./${service}/${noun}.js`;
  if (all.imports(from)) return;
  all.importAll(from, known);
  all.addToList('nouns', known);
}

async function addDoor(tree: Tree, { service, noun, contract }: Wanted, known: string): Promise<void> {
  const door = await tree.openOrMake(`apps/gateway/src/${service}/${noun}.ts`, `\nexport const ${known}: Door[] = [];\n`);
  if (door.uses(contract)) throw taken(`${contract} (${door.file})`);
  door.importNamed('../builder/index.js', 'type Door', 'open');
  door.importNamed(`@sanwei/contracts/${service}/${noun}`, contract);
  door.addCall('Door[]', `open(${contract})`);
  const all = await tree.open(doors);
  const from = `./${service}/${noun}.js`;
  if (all.imports(from)) return;
  all.importNamed(from, known);
  all.addToList('doors', known);
}

/** `healthCard`; `childcareHealthCard` where another service has the word already, or the language has. */
async function nounName(tree: Tree, { service, noun }: Wanted): Promise<string> {
  const short = camel(noun);
  const isWord = ts.identifierToKeywordKind(ts.factory.createIdentifier(short)) === undefined;
  const free = isWord && !(await tree.open(registry)).uses(short) && !(await tree.open(doors)).uses(short);
  return free ? short : camel(`${service}-${noun}`);
}

/** A service that needs more than its keys has an example that opens it: `aPeople()` in `people.example.ts`. */
async function openingOf(tree: Tree, service: string): Promise<Opening> {
  const example = `apps/${service}/src/${service}.example.ts`;
  const open = `a${pascal(service)}`;
  return tree.has(example) && (await tree.read(example)).includes(`export const ${open} =`)
    ? {
        imports: `import { person, type TestService } from '@sanwei/testing';\nimport { ${open} } from '../${service}.example.js';`,
        opened: `${open}()`,
      }
    : {
        imports: `import { aService, person, type TestService } from '@sanwei/testing';\nimport { ${service} } from '../service.js';`,
        opened: `aService(${service}())`,
      };
}

const taken = (what: string) => new ServerTrouble(`已经有了：${what}。请换一个名称。`, `${what} is there already: choose another name.`);
