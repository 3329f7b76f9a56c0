import { Handle, Position, useReactFlow } from '@xyflow/react';
import {
  Angry,
  Frown,
  Globe,
  Laugh,
  Mail,
  MailOpen,
  Meh,
  MessageSquare,
  Phone,
  Smartphone,
  Smile,
  Star,
  Stethoscope,
  TriangleAlert,
  Video,
} from 'lucide-react';
import { memo, useState } from 'react';

const icons = { Globe, Mail, MailOpen, MessageSquare, Phone, Smartphone, Stethoscope, Video };
const faces = { [-2]: Angry, [-1]: Frown, 0: Meh, 1: Smile, 2: Laugh };
const moodColours = { [-2]: '#8f2600', [-1]: '#c4580a', 0: '#5d6b75', 1: '#1a72c2', 2: '#00346f' };

/** Title, channels, pain points, mood: the same content as the app's card. */
export const Card = memo(function Card({ id, data }) {
  const { updateNodeData } = useReactFlow();
  const [editing, setEditing] = useState(false);
  const Face = data.mood === null ? null : faces[data.mood];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: as such pages do it; this one is only measured
    <div className={data.assumed ? 'card assumed' : 'card'} onDoubleClick={() => setEditing(true)}>
      <Handle position={Position.Left} type="target" />
      {editing ? (
        <textarea
          aria-label="Title"
          className="nodrag"
          onBlur={() => setEditing(false)}
          onChange={(event) => updateNodeData(id, { title: event.target.value })}
          ref={(field) => field?.focus()}
          value={data.title}
        />
      ) : (
        <div className="title">{data.title}</div>
      )}
      <div className="foot">
        {data.channels.map((channel) => {
          const Icon = icons[channel.icon];
          return <Icon color={channel.colour} key={channel.icon} size={15} />;
        })}
        {data.channels.length === 1 && <span className="channel">{data.channels[0].name}</span>}
        <span className="right">
          {data.pains > 0 && (
            <span className="pain">
              <TriangleAlert size={12} />
              {data.pains}
            </span>
          )}
          {Face && <Face color={moodColours[data.mood]} size={18} />}
        </span>
      </div>
      {data.star && (
        <span className="star">
          <Star size={13} />
        </span>
      )}
      <Handle position={Position.Right} type="source" />
    </div>
  );
});
