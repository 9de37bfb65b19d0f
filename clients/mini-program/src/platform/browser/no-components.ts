/**
 * Stands for Taro's components in a browser: pages are written in HTML, and only WeChat has the button that gives a phone number.
 * The real ones would come along, whether they are used or not.
 */
export const Button = 'button';
/** Named by Taro's entry; no page is pulled down. */
export const PullDownRefresh = undefined;
