import { describe, expect, it } from 'vitest';
import { commit, isSafeLink, newId, Refused, recordProblem, setFields } from '../../../src/model';
import { smallMap } from './smallMap';

describe('links', () => {
  it.each(['', 'https://example.org/a?b=c#d', 'http://localhost:3000', 'HTTPS://EXAMPLE.ORG', 'mailto:a@example.org', 'tel:+44111'])(
    '%j may be followed',
    (link) => {
      expect(isSafeLink(link)).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'example.org',
    '//example.org',
    'https://',
  ])('%j may not', (link) => {
    expect(isSafeLink(link)).toBe(false);
  });

  it('that are unsafe are refused by a commit, in a sentence', () => {
    const map = smallMap({ 'patient s1': 'A' });
    expect(() => commit(map, setFields('touchpoints', 'A', { link: 'javascript:alert(1)' }, 'Edit'))).toThrow(
      new Refused('That does not fit: link: Only http, https, mailto and tel links.'),
    );
  });
});

describe('ids', () => {
  const stage = (id: string) => recordProblem('stages', id, { id, title: '', description: '', order: 'V' });

  it('are made valid', () => {
    for (let i = 0; i < 2_000; i++) expect(stage(newId())).toBeNull();
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '', '-a', 'a b', 'a/b', 'ä', 'x'.repeat(65)])(
    '%j is none',
    (id) => {
      expect(stage(id)?.message).toBe('id: Not an id');
    },
  );

  it.each(['a', '0', 'constructors', 'to-string', 'x'.repeat(64)])('%j is one', (id) => {
    expect(stage(id)).toBeNull();
  });

  it('are the key of their record', () => {
    expect(recordProblem('stages', 'b', { id: 'a', title: '', description: '', order: 'V' })?.message).toBe('id differs from its key');
  });
});

describe('values', () => {
  const map = smallMap({ 'patient s1': 'A' });
  it.each([
    { waitMinutes: Number.POSITIVE_INFINITY },
    { waitMinutes: Number.NaN },
    { durationMinutes: -1 },
    { mood: 3 as never },
    { title: 'x'.repeat(20_001) },
    { tags: [''] },
    { column: 0.5 },
  ])('%j is refused', (fields) => {
    expect(() => commit(map, setFields('touchpoints', 'A', fields, 'Edit'))).toThrow(Refused);
  });
});
