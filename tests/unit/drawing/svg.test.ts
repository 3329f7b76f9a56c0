// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeMap, drawPicture, escapeXml, type PictureOptions, toSvg } from '../../../src/drawing';
import { addToList, type JourneyMap, setFields, setMood, titleOf } from '../../../src/model';
import { arbitraryMap } from '../model/randomMap';
import { doing, smallMap } from '../model/smallMap';
import { arbitraryHostileMap } from './hostile';

const svgOf = (map: JourneyMap, options?: PictureOptions): string => toSvg(drawPicture(map, options));

/** Reads with a strict XML parser; what is no XML fails. */
function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
  return document;
}

const all = (document: Document): Element[] => [...document.getElementsByTagName('*')];
const textsOf = (document: Document, tag: string): string[] =>
  [...document.getElementsByTagName(tag)].map((element) => element.textContent ?? '');
/** As the drawing writes words: without what XML has no place for, white space as one space. */
const written = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 does not allow them
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('a map full of hostile words', () => {
  it('gives valid XML with nothing in it that runs or loads', () => {
    fc.assert(
      fc.property(arbitraryHostileMap(), fc.constantFrom('light', 'dark'), (map, theme) => {
        const svg = svgOf(map, { theme });
        const elements = all(parsed(svg));
        const tags = new Set(elements.map(({ tagName }) => tagName));
        expect([...tags].filter((tag) => !['svg', 'title', 'desc', 'defs', 'g', 'rect', 'path', 'text', 'use'].includes(tag))).toEqual([]);
        for (const { name, value } of elements.flatMap((element) => [...element.attributes])) {
          expect(name).not.toMatch(/^on|style|^xlink/i);
          if (name === 'href') expect(value).toMatch(/^#icon-\d+$/);
          else expect(value).not.toMatch(/url\(|script:/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('still says every title, to readers and on screen', () => {
    fc.assert(
      fc.property(arbitraryHostileMap(), (map) => {
        const titles = textsOf(parsed(svgOf(map)), 'title').map(written);
        for (const touchpoint of Object.values(map.touchpoints)) {
          const title = written(titleOf(touchpoint)).replace(/[.\s]+$/, '');
          expect(
            titles.some((label) => label.startsWith(title)),
            title,
          ).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves every icon it uses defined, once', () => {
    fc.assert(
      fc.property(arbitraryHostileMap(), (map) => {
        const document = parsed(svgOf(map));
        const ids = all(document).flatMap((element) => (element.id === '' ? [] : [element.id]));
        expect(ids).toEqual([...new Set(ids)]);
        for (const use of document.getElementsByTagName('use')) expect(ids).toContain(use.getAttribute('href')!.slice(1));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the same map', () => {
  it('gives the same bytes, also when its records come back in another order', () => {
    fc.assert(
      fc.property(arbitraryMap({ commands: 60 }), (map) => {
        const turned = Object.fromEntries(
          Object.entries(map).map(([name, table]) => [name, Object.fromEntries(Object.entries(table).reverse())]),
        ) as unknown as JourneyMap;
        expect(svgOf({ ...map })).toBe(svgOf(map));
        expect(svgOf(turned)).toBe(svgOf(map));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a picture', () => {
  const map = doing(
    smallMap({ 'patient s1': 'A', 'frontstage s2': 'B' }, 'A=>B'),
    setFields('map', 'map1', { title: 'Referral & booking', description: 'As found in spring.' }, 'Rename'),
    setFields('touchpoints', 'A', { title: 'Patient rings the surgery at eight' }, 'Rename'),
    setMood(['A'], -2),
    addToList('sources', { id: 'src', title: 'GP Patient Survey', date: '2024', link: 'https://example.org/gp' }),
  );

  it('has a title and a description, and points to both', () => {
    const root = parsed(svgOf(map)).documentElement;
    expect(root.getAttribute('role')).toBe('img');
    const [title, desc] = root.getAttribute('aria-labelledby')!.split(' ');
    expect(root.querySelector(`#${title}`)?.textContent).toBe('Referral & booking');
    expect(root.querySelector(`#${desc}`)?.textContent).toBe(describeMap(map));
    expect(describeMap(map)).toBe(
      'Journey map, current state. As found in spring. Stages: Stage 1, Stage 2, Stage 3. ' +
        'Lanes: patient (patient), frontstage (frontstage), backstage (backstage), support (support). ' +
        '2 touchpoints, 1 connection, 0 pain points, 1 low mood.',
    );
  });

  it('keeps text as text', () => {
    const texts = textsOf(parsed(svgOf(map)), 'text');
    expect(texts.join(' ')).toContain('Patient rings the surgery at eight');
    expect(texts).toEqual(expect.arrayContaining(['Referral & booking', 'Current state', 'Stage 1', 'Frontstage', 'Experience']));
  });

  it('lists its sources', () => {
    expect(textsOf(parsed(svgOf(map)), 'text')).toContain('Source: GP Patient Survey, 2024, https://example.org/gp');
  });

  it('has the size it says, and everything in it', () => {
    const picture = drawPicture(map);
    const root = parsed(toSvg(picture)).documentElement;
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${picture.width} ${picture.height}`);
    for (const group of picture.marks.flatMap((mark) => (mark.kind === 'group' ? [mark] : []))) {
      expect(group.x + group.width).toBeLessThanOrEqual(picture.width);
      expect(group.y + group.height).toBeLessThanOrEqual(picture.height);
    }
  });

  it('is dark when it is asked to be', () => {
    const [light, dark] = [svgOf(map), svgOf(map, { theme: 'dark' })];
    expect(light).toContain('fill="#eef2f4"/>');
    expect(dark).toContain('fill="#11171b"/>');
    expect(textsOf(parsed(dark), 'text')).toEqual(textsOf(parsed(light), 'text'));
  });

  it('without frame, curve or margin is only the map', () => {
    const texts = textsOf(parsed(svgOf(map, { frame: false, curve: false, margin: 0 })), 'text');
    expect(texts).not.toContain('Referral & booking');
    expect(texts).not.toContain('Experience');
    expect(texts).toContain('Stage 1');
  });
});

describe('escaping', () => {
  it.each([
    ['<a b="c">&\'</a>', "&lt;a b=&quot;c&quot;&gt;&amp;'&lt;/a&gt;"],
    ['a\u0000b\u001fc\ufffed', 'abcd'],
    ['\ud800x', '\ufffdx'],
    ['tab\tline\n🩺é', 'tab\tline\n🩺é'],
  ])('of %j is %j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});
