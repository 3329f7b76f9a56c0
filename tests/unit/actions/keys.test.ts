import { afterEach, describe, expect, it, vi } from 'vitest';
import { actionForKeys, actions } from '../../../src/actions';
import { matchesKeys, showKeys } from '../../../src/actions/keys';
import { keyEvent } from './opened';

const event = (fields: Partial<KeyboardEvent>): KeyboardEvent => ({ ...keyEvent(''), ...fields });

describe('keys and events', () => {
  it.each([
    ['Mod+z', event({ key: 'z', code: 'KeyZ', ctrlKey: true })],
    ['Mod+z with caps lock', event({ key: 'Z', code: 'KeyZ', ctrlKey: true })],
    ['Mod+Shift+z', event({ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true })],
    ['Shift+1 on a British keyboard', event({ key: '!', code: 'Digit1', shiftKey: true })],
    ['Shift+1 on a French keyboard', event({ key: '1', code: 'Digit1', shiftKey: true })],
    ['? with Shift', event({ key: '?', code: 'Slash', shiftKey: true })],
    ['? without', event({ key: '?', code: 'Minus' })],
    ['+ with Shift', event({ key: '+', code: 'Equal', shiftKey: true })],
    ['+ of the number block', event({ key: '+', code: 'NumpadAdd' })],
    ['-', event({ key: '-', code: 'Minus' })],
    ['Alt+m where Alt makes another letter', event({ key: 'µ', code: 'KeyM', altKey: true })],
    ['Alt+Shift+ArrowLeft', event({ key: 'ArrowLeft', altKey: true, shiftKey: true })],
    ['Enter', event({ key: 'Enter' })],
  ])('%s is heard', (name, pressed) => {
    expect(matchesKeys(pressed, name.split(' ')[0]!)).toBe(true);
  });

  it.each([
    ['Mod+z', 'without Ctrl', event({ key: 'z', code: 'KeyZ' })],
    ['Mod+z', 'with Shift', event({ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true })],
    ['Mod+z', 'with Alt', event({ key: 'z', code: 'KeyZ', ctrlKey: true, altKey: true })],
    ['Mod+z', 'with the Windows key', event({ key: 'z', code: 'KeyZ', metaKey: true })],
    ['z', 'with Ctrl', event({ key: 'z', code: 'KeyZ', ctrlKey: true })],
    ['f', 'with Shift', event({ key: 'F', code: 'KeyF', shiftKey: true })],
    ['Enter', 'with Shift', event({ key: 'Enter', shiftKey: true })],
    ['0', 'with Shift', event({ key: ')', code: 'Digit0', shiftKey: true })],
    ['Shift+1', 'without Shift', event({ key: '1', code: 'Digit1' })],
    ['Shift+1', 'for another digit', event({ key: '"', code: 'Digit2', shiftKey: true })],
    ['-', 'for the browser to zoom', event({ key: '-', code: 'Minus', ctrlKey: true })],
  ])('%s is not heard %s', (keys, _, pressed) => {
    expect(matchesKeys(pressed, keys)).toBe(false);
  });
});

describe('keys as people read them', () => {
  it.each([
    ['Mod+Shift+z', 'Ctrl Shift Z'],
    ['Alt+Shift+ArrowLeft', 'Alt Shift ←'],
    ['Delete', 'Del'],
    ['+', '+'],
    ['?', '?'],
    [' ', 'Space'],
  ])('%s is %s', (keys, shown) => {
    expect(showKeys(keys)).toBe(shown);
  });
});

describe('on a Mac', () => {
  afterEach(() => vi.unstubAllGlobals());
  const onMac = async () => {
    vi.stubGlobal('navigator', { platform: 'MacIntel' });
    vi.resetModules();
    return import('../../../src/actions/keys');
  };

  it('Mod is Command, not Control', async () => {
    const mac = await onMac();
    expect(mac.matchesKeys(event({ key: 'z', code: 'KeyZ', metaKey: true }), 'Mod+z')).toBe(true);
    expect(mac.matchesKeys(event({ key: 'z', code: 'KeyZ', ctrlKey: true }), 'Mod+z')).toBe(false);
    expect(mac.showKeys('Mod+Shift+z')).toBe('⌘⇧Z');
  });
});

describe('every key of every action', () => {
  const all = actions.flatMap((action) => (action.keys ?? []).map((keys) => [keys, action] as const));

  it.each(all)('%s leads to its action and to no other', (keys, action) => {
    const heard = actions.filter((other) => other.keys?.some((theirs) => matchesKeys(keyEvent(keys), theirs)));
    expect(heard.map(({ id }) => id)).toEqual([action.id]);
    expect(actionForKeys(keyEvent(keys), true)).toBe(action);
  });

  it('away from the canvas only those that say so are heard', () => {
    const heard = all.filter(([keys]) => actionForKeys(keyEvent(keys), false) !== undefined).map(([, { id }]) => id);
    expect(new Set(heard)).toEqual(new Set(['undo', 'redo']));
  });
});
