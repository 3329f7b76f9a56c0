import { describe, expect, it } from 'vitest';
import { addPainPoint, addToList, describeConnection, describeTouchpoint, setFields } from '../../../../src/model';
import { doing, smallMap } from '../smallMap';

const map = doing(
  smallMap({ 'patient s1': 'A B', 'frontstage s2': 'C' }, 'A>B B=>C'),
  addToList('channels', { id: 'phone', name: 'Phone' }),
  addToList('channels', { id: 'sms', name: 'SMS' }),
  setFields('touchpoints', 'B', { title: 'GP rings back.', channelIds: ['phone', 'sms'], mood: -2 }, 'Edit'),
  setFields('lanes', 'patient', { title: 'Patient' }, 'Edit'),
  setFields('stages', 's1', { title: 'Referral' }, 'Edit'),
  addPainPoint('B'),
);
const saying = (fields: object): string => describeTouchpoint(doing(map, setFields('touchpoints', 'B', fields, 'Edit')), 'B');

describe('describeTouchpoint', () => {
  it('says all there is about it in one line, the most telling first', () => {
    expect(describeTouchpoint(map, 'B')).toBe(
      'GP rings back. Phone, SMS. Patient lane, Referral stage, 2 of 3. Mood minus 2. 1 pain point. 1 in, 1 out.',
    );
  });

  it('leaves out what nobody has said', () => {
    expect(describeTouchpoint(map, 'A')).toBe('A. Patient lane, Referral stage, 1 of 3. 0 in, 1 out.');
  });

  it('says what is decisive and what is assumed, and how many pain points', () => {
    const two = doing(map, addPainPoint('B'), setFields('touchpoints', 'B', { momentOfTruth: true, assumed: true, mood: 1 }, 'Edit'));
    expect(describeTouchpoint(two, 'B')).toContain('Mood plus 1. 2 pain points. Moment of truth. Assumed. 1 in, 1 out.');
  });

  it('names what has no title, and keeps a question a question', () => {
    expect(saying({ title: '  ' })).toMatch(/^Untitled touchpoint\. Phone/);
    expect(saying({ title: 'Who rings back?' })).toMatch(/^Who rings back\? Phone/);
  });

  it('says a neutral mood as 0, and nothing for a touchpoint that is gone', () => {
    expect(saying({ mood: 0 })).toContain('Mood 0.');
    expect(describeTouchpoint(map, 'gone')).toBe('');
  });
});

describe('describeConnection', () => {
  it('says its kind, its ends and its label', () => {
    const next = doing(map, setFields('connections', 'B-C', { label: 'by fax' }, 'Edit'));
    expect(describeConnection(next, next.connections['B-C']!)).toBe('Hand-off from GP rings back to C, by fax.');
    expect(describeConnection(next, next.connections['A-B']!)).toBe('Sequence from A to GP rings back.');
  });
});
