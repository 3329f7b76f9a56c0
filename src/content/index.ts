/** What ships as data: channels, templates and example maps. A new one is one file and one line here. */
import { comingToAE } from './examples/comingToAE';
import { gettingGPAppointment } from './examples/gettingGPAppointment';
import { nursesShift } from './examples/nursesShift';
import { blank } from './templates/blank';
import { joiningAsStaff } from './templates/joiningAsStaff';
import { outpatientReferral } from './templates/outpatientReferral';
import type { Example, Template } from './types';

export { blankMap } from './blank';
export { channels } from './channels';
export type { Example, Template } from './types';

export const templates: readonly Template[] = [blank, outpatientReferral, joiningAsStaff];
export const examples: readonly Example[] = [comingToAE, nursesShift, gettingGPAppointment];
