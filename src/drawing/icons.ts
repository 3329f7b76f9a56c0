/** Icons as path data: one string per icon on a 24 × 24 grid, from lucide (ISC), for SVG, canvas and CSS masks alike. */
import {
  Ambulance,
  Angry,
  Baby,
  BedDouble,
  Bell,
  BookOpen,
  Building2,
  CalendarDays,
  Car,
  ClipboardList,
  Clock,
  CreditCard,
  FileText,
  Frown,
  Globe,
  HeartPulse,
  Hospital,
  House,
  type IconNode,
  Laptop,
  Laugh,
  Mail,
  MailOpen,
  Meh,
  MessageCircle,
  MessageSquare,
  MessagesSquare,
  Mic,
  Monitor,
  MonitorSmartphone,
  Newspaper,
  Package,
  Phone,
  PhoneCall,
  Pill,
  Plus,
  Printer,
  QrCode,
  Radio,
  ScanLine,
  Send,
  Smartphone,
  Smile,
  Star,
  Stethoscope,
  Syringe,
  Tablet,
  Tag,
  ThumbsUp,
  TriangleAlert,
  Tv,
  User,
  Users,
  Video,
  Wrench,
} from 'lucide';
import type { Mood, Zone } from '../model';

/** Icons a channel may have. */
const channelIcons: Readonly<Record<string, IconNode>> = {
  Ambulance,
  Baby,
  BedDouble,
  Bell,
  BookOpen,
  Building2,
  CalendarDays,
  Car,
  ClipboardList,
  CreditCard,
  FileText,
  Globe,
  HeartPulse,
  Hospital,
  House,
  Laptop,
  Mail,
  MailOpen,
  MessageCircle,
  MessageSquare,
  MessagesSquare,
  Mic,
  Monitor,
  MonitorSmartphone,
  Newspaper,
  Package,
  Phone,
  PhoneCall,
  Pill,
  Printer,
  QrCode,
  Radio,
  ScanLine,
  Send,
  Smartphone,
  Stethoscope,
  Syringe,
  Tablet,
  Tag,
  Tv,
  User,
  Users,
  Video,
  Wrench,
};
const ownIcons: Readonly<Record<string, IconNode>> = { Angry, Frown, Meh, Smile, Laugh, Star, TriangleAlert, ThumbsUp, Clock, Plus };

export const iconNames: readonly string[] = Object.keys(channelIcons);
export const moodIcons: Record<Mood, string> = { [-2]: 'Angry', [-1]: 'Frown', 0: 'Meh', 1: 'Smile', 2: 'Laugh' };
export const zoneIcons: Record<Zone, string> = { patient: 'User', frontstage: 'Users', backstage: 'Stethoscope', support: 'Monitor' };

/** The icon of that name; a tag for a name this version does not know. */
export function iconNode(name: string): IconNode {
  return Object.hasOwn(channelIcons, name) ? channelIcons[name]! : Object.hasOwn(ownIcons, name) ? ownIcons[name]! : Tag;
}

const paths = new Map<string, string>();

/** The icon as one SVG path on a 24 × 24 grid, to be stroked 2 wide with round caps. */
export function iconPath(name: string): string {
  let path = paths.get(name);
  if (path === undefined) {
    path = iconNode(name)
      .map(([tag, attributes]) => shapePath(tag, attributes as Record<string, string>))
      .join('');
    paths.set(name, path);
  }
  return path;
}

function shapePath(tag: string, a: Record<string, string | number | undefined>): string {
  const n = (key: string): number => Number(a[key] ?? 0);
  if (tag === 'path') return absoluteStart(String(a.d));
  if (tag === 'line') return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
  if (tag === 'polyline' || tag === 'polygon') return `M${String(a.points).trim().replaceAll(/\s+/g, ' ')}${tag === 'polygon' ? 'Z' : ''}`;
  if (tag === 'circle' || tag === 'ellipse') {
    const rx = n(tag === 'circle' ? 'r' : 'rx');
    const ry = n(tag === 'circle' ? 'r' : 'ry');
    return `M${n('cx') - rx} ${n('cy')}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
  }
  if (tag === 'rect') {
    const r = Math.min(Number(a.rx ?? a.ry ?? 0), n('width') / 2, n('height') / 2);
    return roundedRect(n('x'), n('y'), n('width'), n('height'), r);
  }
  throw new Error(`An icon shape this drawing does not know: ${tag}`);
}

/** A path that begins with a relative move would start from the end of the shape before it. */
function absoluteStart(d: string): string {
  const start = /^m\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)/.exec(d);
  if (!start) return d;
  const rest = d.slice(start[0].length).trimStart();
  return `M${start[1]} ${start[2]}${/^[\d.-]/.test(rest) ? 'l' : ''}${rest}`;
}

/** A rectangle with round corners as path data. */
export function roundedRect(x: number, y: number, width: number, height: number, r: number): string {
  if (r <= 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}Z`;
}
