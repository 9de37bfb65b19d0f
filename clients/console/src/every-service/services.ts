import type { AskedService } from '../generated/documents.js';

/** In the order in which pages show them beside each other. */
export const services: readonly AskedService[] = ['people', 'matchmaking', 'counseling', 'childcare'];
