/**
 * Every colour, size and distance of the product, once: screens take them as CSS custom properties (css.ts),
 * pictures as plain values. Tested for contrast.
 */
import { blend } from './colour';

export type ThemeName = 'light' | 'dark';

const light = {
  surface: '#ffffff',
  canvas: '#eef2f4',
  ink: '#1b252c',
  ink2: '#4c6272',
  control: '#6b7c88',
  edge: '#54656f',
  accent: '#0a5cad',
  onAccent: '#ffffff',
  danger: '#b3200f',
  onDanger: '#ffffff',
  success: '#00673a',
  warning: '#8a5a00',
  hairline: '#d8dde0',
  header: '#dfe7ec',
  cardBorder: '#b9c5cc',
  star: '#ffdd57',
  onStar: '#5c4000',
  focus: '#ffdd00',
  moods: { [-2]: '#8f2600', [-1]: '#c4580a', 0: '#5d6b75', 1: '#1a72c2', 2: '#00346f' },
  channels: {
    navy: '#001bbe',
    deep: '#003969',
    teal: '#146655',
    green: '#59794a',
    brown: '#5b3106',
    brick: '#df250b',
    magenta: '#d6207a',
    violet: '#813ae6',
  },
  zones: { patient: '#1a72c2', frontstage: '#146655', backstage: '#813ae6', support: '#5d6b75' },
};

type Palette = typeof light;

const dark: Palette = {
  surface: '#1a2228',
  canvas: '#11171b',
  ink: '#eef2f4',
  ink2: '#aeb9c1',
  control: '#7f909c',
  edge: '#9fb0bb',
  accent: '#7db8f5',
  onAccent: '#11171b',
  danger: '#ff8f80',
  onDanger: '#11171b',
  success: '#5fd39a',
  warning: '#ffc25c',
  hairline: '#35424b',
  header: '#27323a',
  cardBorder: '#465560',
  star: '#ffdd57',
  onStar: '#5c4000',
  focus: '#ffdd00',
  moods: { [-2]: '#ff9d7a', [-1]: '#ffb067', 0: '#aeb9c1', 1: '#7db8f5', 2: '#b3d6ff' },
  channels: {
    navy: '#8ab0fe',
    deep: '#5b93b7',
    teal: '#16f2cb',
    green: '#2acd1b',
    brown: '#ba7331',
    brick: '#fe8b83',
    magenta: '#f537a1',
    violet: '#b553f9',
  },
  zones: { patient: '#7db8f5', frontstage: '#3fc7a6', backstage: '#b98cf5', support: '#9fb0bb' },
};

const bands = (palette: Palette, amount: number): Record<keyof Palette['zones'], string> => ({
  patient: blend(palette.zones.patient, palette.canvas, amount),
  frontstage: blend(palette.zones.frontstage, palette.canvas, amount),
  backstage: blend(palette.zones.backstage, palette.canvas, amount),
  support: blend(palette.zones.support, palette.canvas, amount),
});

export const themes = {
  light: {
    ...light,
    bands: bands(light, 0.07),
    accentSoft: blend(light.accent, light.surface, 0.1),
    dangerSoft: blend(light.danger, light.surface, 0.07),
  },
  dark: {
    ...dark,
    bands: bands(dark, 0.08),
    accentSoft: blend(dark.accent, dark.surface, 0.18),
    dangerSoft: blend(dark.danger, dark.surface, 0.12),
  },
};
export type Theme = (typeof themes)['light'];

/** Arial first: maps and exports must look the same everywhere; Liberation Sans has the same widths. */
export const FONT = 'Arial, "Liberation Sans", Helvetica, sans-serif';
/** px */
export const space = [4, 8, 12, 16, 24, 32, 40, 48] as const;
export const textSizes = [12, 14, 16, 19, 22, 26, 36] as const;
export const radius = { control: 6, panel: 10 } as const;
export const target = { pointer: 32, touch: 44 } as const;
