import { describe, expect, it } from '@jest/globals';
import { SourceText } from './source-text.js';

const source = (text: string) => new SourceText('a.ts', text);

describe('adding to a file', () => {
  it('keeps comments, and what stands in them does not count as used', () => {
    const file = source("// about postponeStart\nimport { a } from './a.js';\n\nexport const all = [a]; // last\n");
    expect(file.uses('postponeStart')).toBe(false);
    file.importNamed('./b.js', 'b');
    file.addToList('all', 'b');
    expect(String(file)).toBe(
      "// about postponeStart\nimport { b } from './b.js';\nimport { a } from './a.js';\n\nexport const all = [a, b]; // last\n",
    );
  });

  it('imports a name once, beside the others of the same place', () => {
    const file = source("import { type Door, open } from './builder.js';\n");
    file.importNamed('./builder.js', 'type Door', 'open', 'join');
    expect(String(file)).toBe("import { type Door, open, join } from './builder.js';\n");
  });

  it('does not put a value into an import of types', () => {
    const file = source("import type { Actor } from './actor.js';\n");
    file.importNamed('./actor.js', 'nobody');
    expect(String(file)).toBe("import { nobody } from './actor.js';\nimport type { Actor } from './actor.js';\n");
  });

  it('puts a call after its like, before the others', () => {
    const file = source('const doors: Door[] = [open(a), join(B)];\n');
    file.addCall('Door[]', 'open(c)');
    expect(String(file)).toBe('const doors: Door[] = [open(a), open(c), join(B)];\n');
  });

  it('fills an empty list, and one that ends with a comma', () => {
    const empty = source('const parts = { useCases: [] };\n');
    empty.addToList('useCases', 'A');
    expect(String(empty)).toBe('const parts = { useCases: [A] };\n');
    const trailing = source('const all = [\n  a,\n].flat();\n');
    trailing.addToList('all', 'b');
    expect(String(trailing)).toBe('const all = [\n  a, b,\n].flat();\n');
  });

  it('says which list is missing', () => expect(() => source('').addToList('nouns', 'a')).toThrow('a.ts: there is no list "nouns"'));
});
