import { type Channel, type ChannelColour, orders } from '../model';

type Shipped = readonly [id: string, name: string, icon: string, colour: ChannelColour];

/**
 * The 16 channels every new map begins with; a map carries its own copy, so that it explains itself.
 *
 * Why these: they are the ways in which a patient or a member of staff meets health care now. In person, at home and
 * by ambulance care itself is given; phone, video and chat are talks; SMS, email, letter and leaflet are messages one
 * cannot answer in the same breath; app, web and online form are self-service at home, kiosk and screen in the
 * building; records (the EPR, or any other record system) are where much of a clinician's day goes. Fax and pager are going, parcels (test kits,
 * medicines) and remote monitoring are still rare: each is an own channel away. Names are neutral: which app, which
 * record system, is for the map to say.
 *
 * Eight colours, each twice and never side by side in the list; icon and colour together are unique.
 */
const shipped: readonly Shipped[] = [
  ['in-person', 'In person', 'Stethoscope', 'navy'],
  ['phone', 'Phone', 'Phone', 'violet'],
  ['video', 'Video call', 'Video', 'brown'],
  ['app', 'App', 'Smartphone', 'teal'],
  ['web', 'Web', 'Globe', 'deep'],
  ['sms', 'SMS', 'MessageSquare', 'magenta'],
  ['email', 'Email', 'Mail', 'brick'],
  ['letter', 'Letter', 'MailOpen', 'green'],
  ['online-form', 'Online form', 'FileText', 'violet'],
  ['live-chat', 'Live chat', 'MessagesSquare', 'navy'],
  ['kiosk', 'Kiosk', 'Tablet', 'green'],
  ['screen', 'Screen', 'Monitor', 'magenta'],
  ['home-visit', 'Home visit', 'House', 'teal'],
  ['ambulance', 'Ambulance', 'Ambulance', 'brick'],
  ['record-system', 'Records', 'ClipboardList', 'deep'],
  ['leaflet', 'Leaflet', 'BookOpen', 'brown'],
];

const rising = orders(shipped.length);

/** Ids are stable slugs: a template names its channels by them, and so may a file that was made by hand. */
export const channels: readonly Channel[] = shipped.map(([id, name, icon, colour], at) => ({ id, name, icon, colour, order: rising[at]! }));
