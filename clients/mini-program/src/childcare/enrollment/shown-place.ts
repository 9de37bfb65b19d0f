import type { ApplicationQuery } from '../../generated/documents.js';

/** A place as the page of one application asks for it. */
export type ShownPlace = NonNullable<ApplicationQuery['listMyPlaces']>['items'][number];
