import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { NormalModuleReplacementPlugin } from 'webpack';

const { TARO_ENV, SANWEI_CLIENT_OUT, SANWEI_CLIENT_DEMO, SANWEI_CLIENT_GATEWAY = '/graphql' } = process.env;
const out = SANWEI_CLIENT_OUT ?? `dist/${TARO_ENV}`;

type Chain = {
  resolve: { set(key: string, value: unknown): unknown; alias: { set(key: string, value: string): unknown; delete(key: string): unknown } };
  performance: { hints(value: false): unknown };
  plugin(name: string): { use(plugin: unknown, options: unknown[]): unknown };
  optimization: { splitChunks(options: object): unknown };
};

/** What phone and console share. */
const shared = ['ask', 'words'].map((name) => ({ name: `@sanwei/${name}`, folder: join(__dirname, `../../${name}/src`) }));

/** How both targets are built from one source; `src/platform` holds what differs. */
export default defineConfig<'webpack5'>(async () => ({
  projectName: 'sanwei',
  date: '2026-11-27',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: out,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // HTML in the pages: real headings, labels and buttons in a browser; the plugin makes WeChat's components of them.
  plugins: ['@tarojs/plugin-html'],
  copy: { patterns: TARO_ENV === 'h5' ? [{ from: 'src/generated/first-ask.js', to: `${out}/js/first-ask.js` }] : [], options: {} },
  defineConstants: {
    SANWEI_GATEWAY: JSON.stringify(SANWEI_CLIENT_GATEWAY),
    SANWEI_DEMO: JSON.stringify(SANWEI_CLIENT_DEMO === 'true'),
  },
  mini: {
    compile: { include: shared.map(({ folder }) => folder) },
    // A pixel of the design is a pixel of the phone: text that grew with the screen would undo the elder mode.
    postcss: { pxtransform: { enable: false, config: {} } },
    webpackChain: (chain: Chain, { ProvidePlugin }: { ProvidePlugin: unknown }) => {
      resolveAsHere(chain);
      chain
        .plugin('abort-controller')
        .use(ProvidePlugin, [{ AbortController: [join(__dirname, '../src/platform/abort-controller.ts'), 'AbortController'] }]);
    },
  },
  h5: {
    compile: { include: shared.map(({ folder }) => folder) },
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser', customRoutes: neutralAddresses() },
    useHtmlComponents: true,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false, config: {} } },
    webpackChain: (chain: Chain) => {
      resolveAsHere(chain);
      shareAmongPages(chain);
      leaveOutForBrowser(chain);
    },
  },
}));

/** Whoever reads over a shoulder, or a browser's history at home, learns nothing from an address. */
function neutralAddresses(): Record<string, string> {
  const files = readdirSync(join(__dirname, '../src/counseling'), { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.config.ts')).map((file) => file.replace(/\.config\.ts$/, ''));
  return Object.fromEntries(pages.map((page) => [`/counseling/${page}`, `/mind/${page}`]));
}

/**
 * What a browser of this decade and our own parts do not need of Taro: its elements and their styles, its navigation bar, a `fetch` of its
 * own, patterns of addresses. It was nearly half of the first load. `first-load.e2e-spec.ts` finds what comes back with a newer version.
 */
function leaveOutForBrowser(chain: Chain): void {
  const stands = {
    '@tarojs/taro$': 'taro',
    '@tarojs/components$': 'no-components',
    '@tarojs/components/dist/components$': 'no-elements',
    '@tarojs/components/dist/taro-components/taro-components.css$': 'no-styles',
    '@tarojs/components-react/dist/index.css$': 'no-styles',
    '@tarojs/components/global.css$': 'browser.css',
    'query-string$': 'query',
    'universal-router$': 'routes',
  };
  // Taro has set the first of them already, and without the sign for the whole name it would win.
  for (const name of Object.keys(stands)) chain.resolve.alias.delete(name.replace(/\$$/, ''));
  for (const [name, own] of Object.entries(stands)) chain.resolve.alias.set(name, browser(own));
  chain
    .plugin('no-navigation-bar')
    .use(NormalModuleReplacementPlugin, [/^\.\/(router\/)?navigation-?[bB]ar\.js$/, browser('no-navigation-bar')]);
}

const browser = (own: string): string => join(__dirname, '../src/platform/browser', own.endsWith('.css') ? own : `${own}.ts`);

type Chunks = {
  getModuleChunksIterable(module: unknown): Iterable<object>;
  getChunkRootModules(chunk: object): { resource?: string }[];
};

/**
 * What the home page needs comes first and at once: whoever opens the address waits for no second round, and loads nothing of other pages.
 * What two or more of those need comes with the first of them.
 */
function shareAmongPages(chain: Chain): void {
  const isHome = (chunks: Chunks, chunk: object) =>
    chunks.getChunkRootModules(chunk).some(({ resource }) => resource?.includes('/src/pages/home/home.'));
  const first = (module: { resource?: string }, { chunkGraph }: { chunkGraph: Chunks }) =>
    /(src\/(ask|elder|platform)|clients\/(ask|words)\/src)\/|node_modules\/@tanstack\//.test(module.resource ?? '') ||
    [...chunkGraph.getModuleChunksIterable(module)].some((chunk) => isHome(chunkGraph, chunk));
  chain.optimization.splitChunks({
    cacheGroups: {
      default: false,
      shared: { name: 'shared', chunks: 'all', enforce: true, priority: 20, test: first },
      later: { name: 'later', chunks: 'async', enforce: true, priority: 10, minChunks: 2, test: /\/src\// },
    },
  });
}

function resolveAsHere(chain: Chain): void {
  // It is taken from its source, as everything in the repository.
  for (const { name, folder } of shared) chain.resolve.alias.set(`${name}$`, join(folder, 'index.ts'));
  // Relative imports end in `.js`, as everywhere in the repository.
  chain.resolve.set('extensionAlias', { '.js': ['.ts', '.tsx', '.js'] });
  // The build for older phones: the other one has private fields, which they do not know.
  for (const name of ['react-query', 'query-core']) {
    const folder = dirname(
      require.resolve(`@tanstack/${name}/package.json`, { paths: [join(__dirname, '../../../node_modules/@tanstack/react-query')] }),
    );
    chain.resolve.alias.set(`@tanstack/${name}$`, join(folder, 'build/legacy/index.js'));
  }
  // Sizes are checked by a spec, in figures that mean something for a phone.
  chain.performance.hints(false);
}
