type Route = { path: string | readonly string[]; action(context: { pathname: string }, params: object): unknown };

/** Stands for `universal-router`: an address of ours is one of a list, without patterns. */
export default class Routes {
  constructor(private readonly routes: readonly Route[]) {}

  /** @throws an error with status 404, as the router expects it */
  async resolve(pathname: string): Promise<unknown> {
    const found = this.routes.find(({ path }) => (typeof path === 'string' ? path === pathname : path.includes(pathname)));
    if (!found) throw Object.assign(new Error('no such page'), { status: 404 });
    return found.action({ pathname }, {});
  }
}
