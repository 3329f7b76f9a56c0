import { iconNode, moodIcons } from '../../../drawing/icons';
import { type Mood, moodNames, moods } from '../../../model';
import { Icon, SegmentedControl } from '../../../ui';

const colours: Record<Mood, string> = {
  [-2]: 'var(--mood-worst)',
  [-1]: 'var(--mood-bad)',
  0: 'var(--mood-neutral)',
  1: 'var(--mood-good)',
  2: 'var(--mood-best)',
};

/** A mood as written: a true minus, a plus. */
export const moodFigure = (mood: Mood): string => (mood < 0 ? `−${-mood}` : mood > 0 ? `+${mood}` : '0');

export interface MoodPickerProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly mood: Mood | null;
  readonly onChange: (mood: Mood | null) => void;
  /** One line high, for a list of personas. */
  readonly isSmall?: boolean;
}

/** Five faces; choosing the chosen one again takes the mood away. */
export function MoodPicker({ label, hideLabel = false, mood, onChange, isSmall = false }: MoodPickerProps) {
  return (
    <SegmentedControl
      hideLabel={hideLabel}
      label={label}
      look={isSmall ? 'row' : 'tiles'}
      onChange={(id) => onChange(Number(id) as Mood)}
      onClear={() => onChange(null)}
      segments={moods.map((value) => ({
        id: String(value),
        label: `${moodFigure(value)}, ${moodNames[value]}`,
        colour: colours[value],
        content: (
          <>
            <Icon icon={iconNode(moodIcons[value])} size={isSmall ? 18 : 20} />
            {moodFigure(value)}
          </>
        ),
      }))}
      value={mood === null ? null : String(mood)}
    />
  );
}
