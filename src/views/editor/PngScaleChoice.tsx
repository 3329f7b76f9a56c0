import { useEffect, useState } from 'react';
import { pngScales } from '../../formats/png/client';
import type { PngScale } from '../../formats/png/scales';
import type { JourneyMap } from '../../model';
import { RadioCards } from '../shared/RadioCards';

/** The sizes a map can be painted in, in this browser; null until they are known. */
export function usePngScales(map: JourneyMap): { readonly scales: readonly PngScale[] | null; readonly error: string | null } {
  const [scales, setScales] = useState<readonly PngScale[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    pngScales(map).then(
      (known) => !gone && setScales(known),
      (reason: unknown) => !gone && setError(reason instanceof Error ? reason.message : String(reason)),
    );
    return () => {
      gone = true;
    };
  }, [map]);
  return { scales, error };
}

/** The scale to start with: twice the size where possible, else the largest there is. */
export function preferredScale(scales: readonly PngScale[]): number | null {
  const possible = scales.filter(({ available }) => available);
  return (possible.find(({ scale }) => scale === 2) ?? possible.at(-1))?.scale ?? null;
}

const times = (scale: number): string => `${scale.toLocaleString('en-GB')}×`;
const px = (size: number): string => size.toLocaleString('en-GB');

export interface PngScaleChoiceProps {
  readonly scales: readonly PngScale[];
  readonly value: number | null;
  readonly onChange: (scale: number) => void;
}

export function PngScaleChoice({ scales, value, onChange }: PngScaleChoiceProps) {
  const cards = scales.map(({ scale, width, height, available, reason }) => ({
    id: String(scale),
    label: times(scale),
    hint: available ? `${px(width)} × ${px(height)} px` : (reason ?? 'Too large for this browser'),
    isDisabled: !available,
  }));
  return (
    <RadioCards
      groups={[{ cards }]}
      label="Size"
      look="columns"
      onChange={(id) => onChange(Number(id))}
      value={value === null ? '' : String(value)}
    />
  );
}
