import { changeClass, findClasses, listOpenClasses, listPrograms, publishProgram, viewProgram } from '@sanwei/contracts/childcare/program';
import { type Door, open } from '../builder/index.js';

export const program: Door[] = [
  open(publishProgram),
  open(changeClass),
  open(listPrograms),
  open(viewProgram),
  open(listOpenClasses),
  open(findClasses),
];
