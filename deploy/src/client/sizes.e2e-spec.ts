import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildClient } from './build-client.js';

const megabyte = 1024 * 1024;
const dimensions = ['matchmaking', 'counseling', 'childcare'];
let folder: string;
let files: { path: string; bytes: number }[];

beforeAll(async () => {
  folder = await buildClient({ target: 'weapp', demo: false, gateway: 'https://gateway.example.cn/graphql' });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return { path: path.slice(folder.length + 1), bytes: (await stat(path)).size };
      }),
  );
}, 300_000);

const bytesOf = (belongs: (path: string) => boolean) =>
  files.filter(({ path }) => belongs(path)).reduce((sum, { bytes }) => sum + bytes, 0);
const isOf = (root: string) => (path: string) => path.startsWith(`${root}/`);

/** A build may write Chinese as escapes. */
const readable = (script: string) =>
  script.replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

describe('the package for WeChat', () => {
  it('has a main package under 2 MB, without the dimensions', () => {
    const main = bytesOf((path) => !dimensions.some((root) => isOf(root)(path)));
    expect(main).toBeGreaterThan(0);
    expect(main).toBeLessThan(2 * megabyte);
  });

  it.each(dimensions)('has a sub-package for %s, under 2 MB', async (root) => {
    const { subPackages } = JSON.parse(await readFile(join(folder, 'app.json'), 'utf8')) as { subPackages: { root: string }[] };
    expect(subPackages.map((one) => one.root)).toContain(root);
    expect(bytesOf(isOf(root))).toBeGreaterThan(0);
    expect(bytesOf(isOf(root))).toBeLessThan(2 * megabyte);
  });

  it('asks the gateway of its city, and has nothing of the demo in it', async () => {
    const scripts = await Promise.all(
      files.filter(({ path }) => path.endsWith('.js')).map(({ path }) => readFile(join(folder, path), 'utf8')),
    );
    expect(scripts.some((script) => script.includes('https://gateway.example.cn/graphql'))).toBe(true);
    expect(scripts.map(readable).filter((script) => /demo\/people|演示城市/.test(script))).toEqual([]);
    // The words of other pages are found, so that the line above could fail.
    expect(scripts.map(readable).some((script) => script.includes('想找点什么帮忙'))).toBe(true);
  });
});
