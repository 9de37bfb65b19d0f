/** Names of cities as numbers, and groups of them that somebody wishes for. */
export class Cities {
  private readonly numbers = new Map<string, number>();
  private readonly groups = new Map<string, number>();
  private readonly members: Uint8Array[] = [];

  get size(): number {
    return this.numbers.size;
  }

  city(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.numbers.size);
    return this.numbers.size - 1;
  }

  group(names: readonly string[]): number {
    const cities = [...new Set(names.map((name) => this.city(name)))].sort((a, b) => a - b);
    const key = cities.join();
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const bits = new Uint8Array((cities.at(-1) ?? 0) + 1);
    for (const city of cities) bits[city] = 1;
    this.groups.set(key, this.members.length);
    return this.members.push(bits) - 1;
  }

  has(group: number, city: number): boolean {
    return this.members[group]![city] === 1;
  }
}
