/** Which way things depend. Each rule has a planted violation in deploy/src/boundaries.spec.ts: a rule that cannot turn red does not count. */
const { resolve } = require('node:path');
const app = '(gateway|people|matchmaking|counseling|childcare)';
const lib = '(contracts|kernel|wire|work|security|observability|settings|servers|testing|booking|files)';
const spec = '\\.(int-|e2e-)?spec\\.ts$|\\.example\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one thing or three: move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-app-imports-another',
      comment: 'Services meet on the wire only: ask a contract, or hear a fact.',
      severity: 'error',
      from: { path: `^apps/${app}/`, pathNot: spec },
      to: { path: `^apps/${app}/`, pathNot: '^apps/$1/' },
    },
    {
      name: 'kernel-imports-nothing',
      comment: 'The kernel is what rules stand on: pure functions, no library.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: spec },
      to: { pathNot: '^libs/kernel/' },
    },
    {
      name: 'contracts-import-zod-and-kernel',
      comment: 'A contract is words on the wire. What decides belongs to a rule, what stores to a table.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: spec },
      to: { pathNot: '^(libs/contracts/|libs/kernel/|node_modules/zod/)' },
    },
    {
      name: 'rules-import-plain-things',
      comment: 'A rule knows plain types and pure functions: time, ids and rows come in as arguments.',
      severity: 'error',
      from: { path: '\\.rule\\.ts$' },
      // Hashing is as pure as adding; random bytes come in as an argument like any id.
      to: { pathNot: '^(libs/kernel/|libs/contracts/|crypto$|.*\\.rule\\.ts$)' },
    },
    {
      name: 'tables-know-rules-only',
      comment: 'A table maps the plain type of a rule (or of the kernel) to columns, and nothing else.',
      severity: 'error',
      from: { path: '\\.table\\.ts$', pathNot: '^libs/work/' },
      to: { pathNot: '^(libs/(work|contracts|booking|kernel)/|.*\\.(rule|table)\\.ts$)' },
    },
    {
      name: 'stores-do-not-decide',
      comment: 'A store loads and saves for two use cases; it never calls one.',
      severity: 'error',
      from: { path: '\\.store\\.ts$' },
      to: { path: '^apps/', pathNot: '\\.(rule|table|store|text)\\.ts$|/secrets\\.ts$|/outside/' },
    },
    {
      name: 'no-typeorm-outside-work',
      comment: 'The only way to the database is `work`: a query beside it takes a second connection and escapes the transaction.',
      severity: 'error',
      from: { path: `^(apps|libs|demo)/`, pathNot: `^libs/(work|testing|servers)/|/migrations/|/tables\\.ts$|${spec}` },
      to: { path: '^node_modules/(typeorm|mysql2)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'gateway-holds-no-data',
      comment: 'The gateway is a door: it asks. It has no work, no table and no key of a field.',
      severity: 'error',
      from: { path: '^apps/gateway/', pathNot: spec },
      to: { path: '^libs/(work|security|booking|files)/' },
    },
    {
      name: 'libs-do-not-know-apps',
      comment: 'A lib serves any service; what only one needs lives in that service.',
      severity: 'error',
      from: { path: `^libs/${lib}/src/`, pathNot: spec },
      to: { path: '^(apps|demo|deploy|bench)/' },
    },
    {
      name: 'clients-know-the-schema-only',
      comment: 'A phone knows schema.graphql and what is drawn; words of the wire come to it as generated types.',
      severity: 'error',
      from: { path: '^clients/' },
      to: { path: '^(apps|libs|demo|deploy|bench)/' },
    },
    {
      name: 'what-clients-share-stands-alone',
      comment:
        'Design, words and asking are taken by phone and console alike: they know neither of them, nor a library that one of them brings.',
      severity: 'error',
      from: { path: '^clients/(ask|words|design)/', pathNot: spec },
      to: { path: '^(clients|node_modules)/', pathNot: '^clients/$1/' },
    },
    {
      name: 'no-client-imports-another',
      comment: 'Phone and console meet in what they share.',
      severity: 'error',
      from: { path: '^clients/(mini-program|console)/' },
      to: { path: '^clients/(mini-program|console)/', pathNot: '^clients/$1/' },
    },
    {
      name: 'no-way-around-the-front-door',
      comment: 'Another package is reached by its name (@sanwei/…), not by a relative path into its files.',
      severity: 'error',
      from: { path: '^((apps|libs|clients)/[^/]+|demo|deploy|bench)/src/' },
      to: { path: '^((apps|libs|clients)/[^/]+|demo|deploy|bench)/', pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'specs-are-not-imported',
      comment: 'What a spec needs from another stands in an example file.',
      severity: 'error',
      from: {},
      to: { path: '\\.(int-|e2e-)?spec\\.ts$' },
    },
    {
      name: 'no-junk-drawer',
      comment: 'A file is named after the one thing it holds; utils, helpers, common, manager and data name nothing.',
      severity: 'error',
      from: {},
      to: { path: '/(utils?|helpers?|common|managers?|data)(\\.tsx?$|/)', pathNot: 'node_modules' },
    },
  ],
  options: {
    tsConfig: { fileName: resolve(__dirname, 'tsconfig.json') },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@sanwei/source', 'import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
