import { personTurns, subjectKeys } from '@sanwei/work';
import type { EntitySchema } from 'typeorm';
import { children } from './child/child.table.js';
import { places } from './enrollment/enrollment.table.js';
import { healthCards } from './health-card/health-card.table.js';
import { classes, programs } from './program/program.table.js';
import { programDrafts } from './program-draft/program-draft.table.js';
import { sites } from './site/site.table.js';

export const tables = [programs, sites, classes, programDrafts, subjectKeys, children, healthCards, places, personTurns] as EntitySchema[];
