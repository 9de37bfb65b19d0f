import type { Request } from '@sanwei/contracts';

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `childcare.enrollment.enroll-children.v1` gives `enrollChildren`. */
export const operationName = (contract: Request): string => {
  const verbNoun = contract.subject.split('.')[2];
  if (!verbNoun) throw new Error(`${contract.subject}: a subject is <service>.<noun>.<verb-noun>.v<n>`);
  return verbNoun.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
};

/** Who has which name in the public schema; two things of one name stop the start. */
export class Names {
  private readonly owners = new Map<string, { owner: unknown; path: string }>();

  claim(name: string, owner: unknown, path: string): void {
    const claimed = this.owners.get(name);
    if (claimed && claimed.owner !== owner) throw new Error(`${path}: the name "${name}" is taken by ${claimed.path}`);
    if (!claimed) this.owners.set(name, { owner, path });
  }
}
