import { existsSync } from 'node:fs';
import { run, type Say, ServerTrouble, silently } from '@sanwei/servers';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Without the fonts every Chinese word is an empty box, and nothing that is measured means anything. */
const packages = ['chromium', 'fonts-noto-cjk'];

/**
 * The browser for tests: `SANWEI_CHROMIUM`, one that is here, else Debian's package.
 * @throws ServerTrouble that says what to install
 */
export async function findChromium(say: Say = silently): Promise<string> {
  const found = here();
  if (found && (await hasFonts())) return found;
  if (existsSync('/etc/debian_version') && (await install(say))) {
    const now = here();
    if (now) return now;
  }
  if (found) return found;
  throw new ServerTrouble(
    '找不到 Chromium，也无法自动安装。请安装它，或者用 SANWEI_CHROMIUM 写出它的位置，然后再运行一次。',
    'Chromium is missing and could not be installed. Install it, or name it in SANWEI_CHROMIUM, then run again.',
    `  Debian, Ubuntu: sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
  );
}

const here = () => [process.env.SANWEI_CHROMIUM ?? '', ...places].find((path) => path !== '' && existsSync(path));
// Other systems bring their own Chinese fonts.
const hasFonts = async () => !existsSync('/etc/debian_version') || (await run('dpkg-query', ['-W', 'fonts-noto-cjk'])).code === 0;

async function install(say: Say): Promise<boolean> {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'];
  const apt = (...args: string[]) => {
    // Several specs may come here at once on a new machine.
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...args];
    return run(command, rest, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' });
  };
  say(`安装 Debian 软件包：${packages.join(' ')} / installing Debian packages`);
  await apt('update', '-qq');
  return (await apt('install', '-y', '-qq', '--no-install-recommends', ...packages)).code === 0;
}
