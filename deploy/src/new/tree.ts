import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SourceText } from './source-text.js';

/** The repository with changes that are not yet written: whoever stops half-way has changed nothing. */
export class Tree {
  private readonly opened = new Map<string, SourceText>();
  readonly made: string[] = [];

  constructor(private readonly root: string) {}

  has(file: string): boolean {
    return this.opened.has(file) || existsSync(join(this.root, file));
  }

  read(file: string): Promise<string> {
    return readFile(join(this.root, file), 'utf8');
  }

  /** The file for adding to it. */
  async open(file: string): Promise<SourceText> {
    const known = this.opened.get(file);
    if (known) return known;
    const source = new SourceText(file, await this.read(file));
    this.opened.set(file, source);
    return source;
  }

  async openOrMake(file: string, text: string): Promise<SourceText> {
    if (!this.has(file)) this.make(file, text);
    return this.open(file);
  }

  make(file: string, text: string): void {
    this.opened.set(file, new SourceText(file, text));
    this.made.push(file);
  }

  /** Those that are new or were added to. */
  files(): string[] {
    return [...this.opened].filter(([file, source]) => this.made.includes(file) || source.isChanged).map(([file]) => file);
  }

  async write(): Promise<void> {
    for (const file of this.files()) {
      await mkdir(dirname(join(this.root, file)), { recursive: true });
      await writeFile(join(this.root, file), String(this.opened.get(file)));
    }
  }
}
