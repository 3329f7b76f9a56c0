import { iconPath, type Mark } from '../drawing';

/** Marks as SVG elements, for the few things of the board that stand still. Cards are HTML, see Card. */
export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  // Marks have no identity beyond their place in the list: the list is made anew as a whole.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return marks.map((mark, index) => <One key={`${mark.kind}${index}`} mark={mark} />);
}

function One({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'group':
      return (
        <g transform={`translate(${mark.x} ${mark.y})`}>
          <Marks marks={mark.marks} />
        </g>
      );
    case 'rect':
      return (
        <rect fill={mark.fill ?? 'none'} height={mark.height} rx={mark.radius} width={mark.width} x={mark.x} y={mark.y} {...stroke(mark)} />
      );
    case 'path':
      return <path d={mark.d} fill={mark.fill ?? 'none'} {...stroke(mark)} />;
    case 'text':
      return (
        <text fill={mark.fill} fontSize={mark.size} fontWeight={mark.bold ? 700 : undefined} textAnchor={mark.anchor} x={mark.x} y={mark.y}>
          {mark.text}
        </text>
      );
    case 'icon':
      return (
        <path
          d={iconPath(mark.name)}
          fill="none"
          stroke={mark.stroke}
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeWidth={2}
          transform={`translate(${mark.x} ${mark.y}) scale(${mark.size / 24})`}
        />
      );
  }
}

function stroke(mark: { stroke?: string; strokeWidth?: number; dash?: readonly number[] }) {
  return { stroke: mark.stroke, strokeWidth: mark.strokeWidth, strokeDasharray: mark.dash?.join(' ') };
}
