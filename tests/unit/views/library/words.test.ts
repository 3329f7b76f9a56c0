import { describe, expect, it } from 'vitest';
import { importers } from '../../../../src/formats';
import { importerFor } from '../../../../src/views/library/importFiles';
import { timeAgo } from '../../../../src/views/library/timeAgo';
import { taskQueue } from '../../../../src/views/shared/taskQueue';

const minute = 60_000;

describe('how long ago', () => {
  it.each([
    [0, 'just now'],
    [59_999, 'just now'],
    [minute, '1 minute ago'],
    [5 * minute, '5 minutes ago'],
    [60 * minute, '1 hour ago'],
    [24 * 60 * minute, 'yesterday'],
    [6 * 24 * 60 * minute, '6 days ago'],
    [8 * 24 * 60 * minute, 'last week'],
    [40 * 24 * 60 * minute, 'last month'],
    [800 * 24 * 60 * minute, '2 years ago'],
    [-5 * minute, 'just now'],
  ])('%i ms: %s', (gone, words) => {
    expect(timeAgo(1e12 - gone, 1e12)).toBe(words);
  });
});

describe('the importer for a file', () => {
  it('goes by extension, then by type, whatever their case', () => {
    expect(importerFor({ name: 'MAP.JSON', type: '' }, importers)?.id).toBe('json');
    expect(importerFor({ name: 'map', type: 'Application/JSON; charset=utf-8' }, importers)?.id).toBe('json');
    expect(importerFor({ name: 'map.docx', type: '' }, importers)).toBeUndefined();
  });
});

describe('the queue of thumbnails', () => {
  it('runs one at a time, and skips what was given up', async () => {
    const enqueue = taskQueue();
    const log: string[] = [];
    const task = (name: string) => async () => {
      log.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.push(`${name} ends`);
      return name;
    };
    const gone = new AbortController();
    const signal = new AbortController().signal;
    const first = enqueue(task('a'), signal);
    const second = enqueue(task('b'), gone.signal);
    const third = enqueue(task('c'), signal);
    gone.abort();
    await expect(second).rejects.toThrow(/abort/i);
    expect(await Promise.all([first, third])).toEqual(['a', 'c']);
    expect(log).toEqual(['a starts', 'a ends', 'c starts', 'c ends']);
  });

  it('goes on after a failure', async () => {
    const enqueue = taskQueue();
    const signal = new AbortController().signal;
    const failing = enqueue(() => Promise.reject(new Error('no')), signal);
    await expect(failing).rejects.toThrow('no');
    expect(await enqueue(async () => 'fine', signal)).toBe('fine');
  });
});
