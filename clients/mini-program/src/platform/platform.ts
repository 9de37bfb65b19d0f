import type { Kept, Port } from '@sanwei/ask';

/** What the phone itself must do. One side for WeChat, one for a browser; pages know only this. */
export type Platform = Port & {
  readonly target: 'h5' | 'weapp';
  readonly storage: Storage;
  readonly go: Going;
  readonly network: Network;
  /** WeChat's code for a sign-in; undefined where there is no WeChat. */
  signInCode(): Promise<string | undefined>;
  call(phone: string): void;
  /**
   * Makes a text file for its person: a browser downloads it at once. WeChat lets a file go only by a tap that comes when it is there, and it
   * never goes over the clipboard, which every other app reads. @returns undefined where the phone has no place for it
   */
  hand(name: string, text: string): Promise<Handed | undefined>;
  /** Brings a field into sight and, where the phone can, puts the cursor into it. */
  focus(id: string): void;
  /** A sheet with this id lies on top: whoever uses keys is in it, and may leave it by Escape. WeChat has no keys. @returns what is to be done when it is gone */
  enterSheet(id: string, leave: () => void): () => void;
};

/** `send` opens the choice of whom to send it to, and tells whether it went; `drop` takes the file off the phone. */
export type Handed = { kind: 'taken' } | { kind: 'waits'; send: () => Promise<boolean>; drop: () => void };
export type Storage = Kept & {
  /** Another window of this browser has changed something; undefined is anything. WeChat has one window. */
  onChange(hear: (key: string | undefined) => void): () => void;
};
export type Going = {
  to(path: string): void;
  /** One page back, or to the home page when this was the first. */
  back(): void;
  tab(path: string): void;
  /** All pages are left, also those behind tabs: nothing of what was typed into them remains. */
  anew(path: string): void;
  /** Instead of this page. */
  instead(path: string): void;
  /** Is there a page to go back to? */
  hasBack(): boolean;
  here(): string;
};
export type Network = { online(): boolean; onChange(hear: (online: boolean) => void): () => void };
export type { Received, Sent } from '@sanwei/ask';
