// `npm start`, `npm test` and the other commands come in here: plain JavaScript that runs before anything is installed or built.
const needed = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `需要 Node ${needed.join('.')} 或更新的版本，现在是 ${process.versions.node}。\nNode ${needed.join('.')} or later is needed, this is ${process.versions.node}: https://nodejs.org, or \`nvm install\` in this folder.`,
  );
  process.exit(1);
}

// Loaded after the check: an old Node would stop at their syntax instead of saying what is wrong.
const { up } = await import('./up/up.mjs');
process.exitCode = await up(process.argv.slice(2));
