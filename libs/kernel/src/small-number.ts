/** Below this a count could point at a person. @source design "trust": statistics under 10 are hidden */
export const smallestShown = 10;

/** The count, or null where it is so small that it could point at a person. */
export const hideSmall = (count: number): number | null => (count < smallestShown ? null : count);
