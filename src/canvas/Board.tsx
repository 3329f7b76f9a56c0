import { memo, useMemo } from 'react';
import { boardMarks } from '../drawing';
import { useThemeName } from '../state';
import { themes } from '../tokens';
import styles from './Board.module.css';
import { useDrawing } from './drawing';
import { Marks } from './Marks';

/** Bands, lines between zones and stage borders, under everything. */
export const Board = memo(function Board() {
  const layout = useDrawing((drawing) => drawing.layout);
  const theme = themes[useThemeName()];
  const marks = useMemo(() => boardMarks(layout, theme), [layout, theme]);
  return (
    <svg aria-hidden="true" className={styles.board} height={Math.max(1, layout.height)} width={Math.max(1, layout.width)}>
      <Marks marks={marks} />
    </svg>
  );
});
