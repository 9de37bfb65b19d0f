import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { contracts } from '@sanwei/contracts/registry';
import { printedSchema } from '@sanwei/gateway/print-schema';
import { ServerTrouble } from '@sanwei/servers';
import { root } from './city/places.js';
import { plan } from './new/plan.js';
import { Tree } from './new/tree.js';
import { type Wanted, wantedFrom } from './new/wanted.js';

/** `npm run new -- childcare/enrollment/withdraw-child`, with `--query` for a reading: writes the files of a use case that answers. */
export default async function newUseCase(args: string[]): Promise<number> {
  const wanted = wantedFrom(args, contracts);
  refuseTakenWords(wanted);
  const tree = new Tree(root);
  await plan(tree, wanted);
  await tree.write();
  const files = tree.files();
  const formatted = await runNode('node_modules/@biomejs/biome/bin/biome', 'check', '--write', '--log-level=error', ...files);
  const generated = formatted === 0 ? await runNode('deploy/up.mjs', 'generate') : 1;
  for (const file of files) console.log(`  ${tree.made.includes(file) ? '新 new    ' : '改 changed'}  ${file}`);
  if (generated !== 0) {
    console.error('文件已写出，但是格式或生成没有成功，请看上面的话 / the files are written, but the step above did not succeed');
    return 1;
  }
  console.log(next(wanted));
  return 0;
}

/** One name has one meaning in the whole platform, since the public schema is one. */
function refuseTakenWords({ name, useCase, answer }: Wanted): void {
  const same = contracts.find(({ subject }) => subject.split('.')[2] === name);
  if (same)
    throw new ServerTrouble(
      `已经有“${name}”：${same.subject}。请换一个名称。`,
      `"${name}" is there already: ${same.subject}. Choose another name.`,
    );
  const types = new Set([...printedSchema().matchAll(/^(?:type|input|enum|union|scalar|interface) (\w+)/gm)].map(([, type]) => type));
  const word = [answer, `${useCase}Input`, `${useCase}Result`].find((one) => types.has(one));
  if (word)
    throw new ServerTrouble(
      `schema.graphql 里已经有 ${word}。请换一个名称。`,
      `schema.graphql has a ${word} already. Choose another name.`,
    );
}

const runNode = (...args: string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, args[0] ?? ''), ...args.slice(1)], { cwd: root, stdio: 'inherit' });
    child.once('close', (code) => resolve(code ?? 1));
  });

const next = ({ kind, service, noun, name }: Wanted) => `
接下来 / next：
  1. 约定 / contract   libs/contracts/src/${service}/${noun}.ts：说明、谁可以问、输入、答复${kind === 'command' ? '、婉拒' : ''} / words, for, input, output
  2. 做法 / use case   apps/${service}/src/${noun}/${name}.ts
  3. 测试 / spec       node --experimental-vm-modules node_modules/jest/bin/jest.js --selectProjects int -- ${noun}/${name}
  4. npm run generate && npm run check；详见 docs/how-to/add-a-use-case.md`;
