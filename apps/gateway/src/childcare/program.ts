import { findClasses, listOpenClasses, publishProgram } from '@sanwei/contracts/childcare/program';
import { type Door, open } from '../builder/index.js';

export const program: Door[] = [open(publishProgram), open(listOpenClasses), open(findClasses)];
