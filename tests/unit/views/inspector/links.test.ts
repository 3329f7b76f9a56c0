import { expect, test } from 'vitest';
import { toLink } from '../../../../src/views/map/inspector/LinkField';

test.each([
  ['www.nhs.uk/hip', 'https://www.nhs.uk/hip'],
  ['  nhs.uk/hip?a=b:c ', 'https://nhs.uk/hip?a=b:c'],
  ['nhs.uk', 'https://nhs.uk'],
  ['http://nhs.uk', 'http://nhs.uk'],
  ['mailto:ada@nhs.uk', 'mailto:ada@nhs.uk'],
  ['tel:111', 'tel:111'],
  ['', ''],
])('%o is meant as %o', (typed, link) => expect(toLink(typed)).toBe(link));

test.each([
  'javascript:alert(1)',
  'javascript:nhs.uk/x',
  'data:text/html,a.b',
  'nhs',
  'nhs uk.org',
  'nhs.uk/a b',
  'ada@nhs.uk',
  '4.30',
  '/nhs.uk',
  '..',
  'nhs.uk:81',
])('%o is left as it is', (typed) => expect(toLink(typed)).toBe(typed));
