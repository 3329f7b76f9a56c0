import { blankMap } from '../blank';
import type { Template } from '../types';

export const blank: Template = {
  id: 'blank',
  label: 'Blank map',
  description: 'One stage, one lane and the channels, for a journey of your own.',
  build: blankMap,
};
