const color = (code, text) => (process.stdout.isTTY ? `\u001b[${code}m${text}\u001b[0m` : text);

/** Says what is being done, then how long it took. */
export async function step(words, act) {
  const from = performance.now();
  process.stdout.write(`${color(36, '▸')} ${words} …`);
  try {
    const result = await act();
    process.stdout.write(` ${color(32, '✓')} ${seconds(from)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(` ${color(31, '✗')} ${seconds(from)}\n`);
    throw error;
  }
}

/** The line of a step that is done already. */
export const said = (words, from) => console.log(`${color(36, '▸')} ${words} ${color(32, '✓')} ${seconds(from)}`);

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;
