import { findChildren } from '@sanwei/contracts/childcare/child';
import { confirmOffer, enrollChildren, listMyPlaces, Place, withdrawChild } from '@sanwei/contracts/childcare/enrollment';
import { findClasses } from '@sanwei/contracts/childcare/program';
import { type Door, join, open } from '../builder/index.js';

export const enrollment: Door[] = [
  open(enrollChildren),
  open(withdrawChild),
  open(confirmOffer),
  open(listMyPlaces),
  join(Place, 'child', { from: 'childId', ask: findChildren }),
  join(Place, 'schoolClass', { from: 'classId', ask: findClasses }),
];
