import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './city/places.js';

const rooms = ['apps', 'libs', 'clients', 'demo', 'deploy', 'bench', 'docs'];
const inRoom = (room: string) => readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file));
const documents = [...readdirSync(root), ...rooms.flatMap(inRoom)].filter((file) => file.endsWith('.md') && !file.includes('node_modules'));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

describe('what is written for people', () => {
  it.each(documents)('%s leads only to what is there', (file) => {
    const links = [...textOf(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !existsSync(join(root, dirname(file), to)))).toEqual([]);
  });

  it.each(documents)('%s names only commands that there are', (file) => {
    const commands = [...textOf(file).matchAll(/npm (?:run (?:-s )?)([a-z:-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
