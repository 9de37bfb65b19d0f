/** Stands for Taro's navigation bar, which was hidden: a page draws its own head. What is left of it is the title. */
type Shown = { pageConfig?: { navigationBarTitleText?: string } };

export default class NavigationBarHandler {
  constructor(private readonly shown: Shown) {}

  load(): void {
    document.title = this.shown.pageConfig?.navigationBarTitleText ?? document.title;
  }
}

export const initNavigationBar = (): void => undefined;
