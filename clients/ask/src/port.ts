/** What a device must do so that one can ask from it. The phone's `Platform` and the console's window are such. */
export type Port = {
  readonly storage: Kept;
  readonly network: { online(): boolean };
  /** One HTTP request. @throws when no answer came within `withinMs` */
  send(request: Sent): Promise<Received>;
  now(): Date;
  /** A number from 0 to 1 that nobody can foresee, where the device has one. */
  random(): number;
};

/** Keeps what must outlive a page; full or forbidden storage is no reason to fail. */
export type Kept = {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
};
export type Sent = { body: string; token: string | undefined; withinMs: number };
export type Received = { status: number; text: string };
