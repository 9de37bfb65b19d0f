type Route = { path: string | readonly string[]; action(context: { pathname: string }, params: object): unknown };
const notFound = '/pages/not-found/not-found';

/** Stands for `universal-router`: an address of ours is one of a list, without patterns. What is in no list leads to a page that says so. */
export default class Routes {
  constructor(private readonly routes: readonly Route[]) {}

  /** @throws an error with status 404, as the router expects it, when not even that page is there */
  async resolve(pathname: string): Promise<unknown> {
    const found = this.find(pathname);
    if (found) return found.action({ pathname }, {});
    // Its own name, not the address: the router looks for its title by that.
    const instead = this.find(notFound);
    if (instead) return instead.action({ pathname: notFound }, {});
    throw Object.assign(new Error('no such page'), { status: 404 });
  }

  private find(pathname: string): Route | undefined {
    return this.routes.find(({ path }) => (typeof path === 'string' ? path === pathname : path.includes(pathname)));
  }
}
