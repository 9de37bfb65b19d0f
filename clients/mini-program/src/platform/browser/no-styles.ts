// Stands for the style sheets of Taro's components in a browser, of which a page has none.
export {};
