import { exportMembers, requestExportDownload, viewExport } from '@sanwei/contracts/people/register-export';
import { type Door, open } from '../builder/index.js';

export const registerExport: Door[] = [open(exportMembers), open(viewExport), open(requestExportDownload)];
