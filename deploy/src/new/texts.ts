import type { Wanted } from './wanted.js';

/** What is written is the least that answers: a narrow audience, no input, the time. All of it is meant to be replaced. */
export const contractText = ({
  kind,
  subject,
  contract,
  answer,
  role,
}: Wanted): string => `export const ${contract} = ${kind === 'command' ? 'defineCommand' : 'defineQuery'}('${subject}', {
  words: '${kind === 'command' ? '新操作' : '新查询'}：请写明做什么',
  for: ['${role}'],
  input: z.object({}),
  output: view('${answer}', { at: Instant }, '答复：请写明内容'),${kind === 'command' ? '\n  refusals: {},' : ''}
});
`;

export const useCaseText = ({ service, noun, contract, useCase }: Wanted): string => `import type { In, Reply } from '@sanwei/contracts';
import { ${contract} } from '@sanwei/contracts/${service}/${noun}';
import { ok } from '@sanwei/kernel';
import { type Handler, Handles } from '@sanwei/wire';
import type { Work } from '@sanwei/work';

@Handles(${contract})
export class ${useCase} implements Handler<typeof ${contract}> {
  async handle(_input: In<typeof ${contract}>, work: Work): Promise<Reply<typeof ${contract}>> {
    return ok({ at: work.now.toISOString() });
  }
}
`;

/** How a spec of this service opens it on real servers: an import and an expression. */
export type Opening = { imports: string; opened: string };

export const specText = (wanted: Wanted, { imports, opened }: Opening): string => {
  const { kind, service, noun, name, contract, role } = wanted;
  const stranger = role === 'member' ? 'systemAdministrator' : 'member';
  const again = `
  it('gives the second tap the first reply', async () => {
    const asker = person(undefined, '${role}');
    const id = randomUUID();
    const first = await service.ask(${contract}, {}, asker, { id });
    expect(await service.ask(${contract}, {}, asker, { id })).toEqual(first);
  });
`;
  return `${kind === 'command' ? "import { randomUUID } from 'node:crypto';\n" : ''}import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ${contract} } from '@sanwei/contracts/${service}/${noun}';
${imports}

let service: TestService;
beforeAll(async () => {
  service = await ${opened};
});
afterAll(() => service.stop());

describe('${name.replaceAll('-', ' ')}', () => {
  it('answers those whom the contract names', async () => {
    const reply = await service.ask(${contract}, {}, person(undefined, '${role}'));
    expect(reply).toEqual({ ok: true, value: { at: expect.any(String) } });
    expect(service.defects).toEqual([]);
  });

  it('answers nobody else', async () => {
    expect(await service.ask(${contract}, {}, person(undefined, '${stranger}'))).toEqual({ ok: false, error: { code: 'NotAllowed' } });
  });
${kind === 'command' ? again : ''}});
`;
};
