import type { Actor, Role } from '@sanwei/contracts';
import type { CityOfTwo } from './city-of-two.example.js';

/** An input that names rows of A. `theirs`: every word of it that does; what is not there is made by putting other words in their place. */
export type Named = {
  input: object;
  theirs: readonly string[];
  owner: Actor;
  /** Of the same roles, and out of reach: one for each role that may ask. */
  strangers: readonly Actor[];
  /** What the owner is told, where the act itself is not possible at this moment. */
  ownerIsTold?: string;
};
/** Where rows belong to nobody in particular. */
export type OfEverybody = { ofEverybody: string };
export type Entry = ((city: CityOfTwo) => Promise<Named | Named[]> | Named | Named[]) | OfEverybody;
/** By subject. */
export type Entries = Readonly<Record<string, Entry>>;

/** What a list needs to be asked at all, and what of A it may show to B. */
export type ListEntry = { input?: (city: CityOfTwo) => object; mayShow?: { words: string; of: (city: CityOfTwo) => readonly string[] } };

export const ofEverybody = (words: string): OfEverybody => ({ ofEverybody: words });
export const rolesOf = ({ grants }: Actor): Role[] => grants.map(({ role }) => role);
