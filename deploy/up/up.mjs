import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, root } from './build.mjs';
import { installPackages } from './packages.mjs';
import { said } from './step.mjs';

const commands = {
  start: '启动演示城市；npm start -- childcare 只启动一个服务 / start the demo city, or one service',
  stop: '停止 npm start 启动的一切 / end what npm start has started',
  test: '全部检查和测试 / all checks and tests',
  check: '快速检查 / the fast part of the tests',
  build: '编译 / compile',
  dev: '启动，并在源码改变后重启 / start, and restart what has changed',
  ask: '以某人的身份问一个服务 / ask a service as somebody',
  clock: '移动演示城市的时间，如 +15d / move the demo city in time',
  bench: '测量 / measure',
  phone: '编译手机页面：npm run phone -- h5|weapp|documents|pictures / build the phone’s client',
  console: '编译管理台：npm run console -- documents / build the console',
  new: '写出一个新用例的文件 / write the files of a new use case',
  migration: '写出一个迁移 / write a migration',
  generate: '写出由代码生成的文件 / write the generated files',
  'trail-verify': '检查审计留痕 / verify the trail',
  'rotate-keys': '更换一个服务的主密钥 / rotate the key of a service',
};

/** Installs and builds what is missing or out of date, then runs the command. Resolves with the exit code. */
export async function up([command = '', ...args]) {
  if (!(command in commands)) {
    console.error(`没有命令“${command}” / there is no command "${command}". 有 / there are:`);
    for (const [name, words] of Object.entries(commands)) console.error(`  ${name.padEnd(13)} ${words}`);
    return 1;
  }
  try {
    await installPackages();
    if (command !== 'stop' || !existsSync(join(root, 'deploy/dist/stop.js'))) await compile(command === 'build');
    if (command === 'build') return 0;
    const file = join(root, `deploy/dist/${command}.js`);
    if (!existsSync(file)) {
      console.error(`命令“${command}”还没有写好 / the command "${command}" is not written yet`);
      return 1;
    }
    const { default: run } = await import(file);
    return (await run(args)) ?? 0;
  } catch (error) {
    // A ServerTrouble says what is wrong and the way out; the stack of anything else is what its reader needs.
    console.error(error?.name === 'ServerTrouble' || error?.name === 'SettingsError' ? `\n${error.message}` : error);
    return 1;
  }
}

async function compile(always) {
  const from = performance.now();
  const { compiled, removed, files } = await build();
  if (always || compiled + removed > 0) said(`编译 / compile: ${compiled} / ${files}`, from);
}
