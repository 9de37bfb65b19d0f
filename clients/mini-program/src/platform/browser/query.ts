/** Stands for `query-string`: the router asks for what stands behind the question mark, as it stands there. */
const parse = (search: string): Record<string, string> =>
  Object.fromEntries(
    search
      .split('&')
      .filter((part) => part !== '')
      .map((part) => {
        const [name = '', ...value] = part.split('=');
        return [name, value.join('=')];
      }),
  );

export default { parse };
