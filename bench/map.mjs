/** One realistic map of any size, as a Throughline file: the same number gives the same bytes. Made up, for measuring only. */

const stages = [
  'Noticing symptoms',
  'Asking for help',
  'First appointment',
  'Referral',
  'Waiting for the letter',
  'Outpatient clinic',
  'Tests and scans',
  'Results',
  'Deciding on treatment',
  'Treatment',
  'Going home',
  'Follow-up',
];
const lanes = [
  ['Patient', 'patient'],
  ['GP practice and booking team', 'frontstage'],
  ['Clinic and laboratory staff', 'backstage'],
  ['Records and messaging', 'support'],
];
const titles = [
  'GP rings back',
  'Letter arrives',
  'Waits in the corridor to be called',
  'Books online',
  'Referral is checked by the consultant and given a priority',
  'Asks a relative for a lift',
  'Phone queue',
  'Consent form is explained and signed',
  'Blood taken',
  'Scan is moved because the machine is down for maintenance',
  'Reads the leaflet',
  'Results seen in the app before anyone has called',
  'Clinic letter dictated',
  'Reminder by SMS the day before',
  'Moves between two buildings with notes in hand',
  'Discharge summary sent',
];
const channels = [
  ['in-person', 'In person', 'Stethoscope', 'navy'],
  ['phone', 'Phone', 'Phone', 'violet'],
  ['video', 'Video call', 'Video', 'brown'],
  ['app', 'App', 'Smartphone', 'teal'],
  ['web', 'Web', 'Globe', 'deep'],
  ['sms', 'SMS', 'MessageSquare', 'magenta'],
  ['email', 'Email', 'Mail', 'brick'],
  ['letter', 'Letter', 'MailOpen', 'green'],
];

/** Two digits of base 36 that sort as they count; no order may end in a zero digit. */
const order = (index) => `${index.toString(36).padStart(3, '0').toUpperCase()}V`;

/** Whole numbers below `below`, the same for the same seed. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @param {number} count touchpoints. @returns the file's content, to be written with JSON.stringify. */
export function benchMap(count) {
  const random = numbers(count);
  const cells = stages.length * lanes.length;
  const columns = Math.max(2, Math.min(6, Math.ceil(Math.sqrt(count / cells))));
  const touchpoints = [];
  const painPoints = [];
  // Cell by cell, so that every one is about as full as the next.
  for (let index = 0; touchpoints.length < count; index++) {
    const round = Math.floor(index / cells);
    const stage = index % stages.length;
    const lane = Math.floor((index % cells) / stages.length);
    const id = `t${index}`;
    touchpoints.push({
      id,
      laneId: `lane-${lane}`,
      stageId: `stage-${stage}`,
      column: round % columns,
      row: Math.floor(round / columns),
      title: titles[random(titles.length)],
      description: '',
      channelIds: channels
        .slice(random(channels.length - 2))
        .slice(0, 1 + random(3))
        .map(([channelId]) => channelId),
      mood: random(4) === 0 ? null : random(5) - 2,
      moodByPersona: {},
      momentOfTruth: random(20) === 0,
      assumed: random(6) === 0,
      durationMinutes: null,
      waitMinutes: null,
      tags: [],
      link: '',
    });
    if (random(3) !== 0) continue;
    const pains = 1 + random(3);
    for (let at = 0; at < pains; at++) {
      const title = `Pain point ${at + 1}`;
      painPoints.push({
        id: `${id}-p${at}`,
        touchpointId: id,
        title,
        note: '',
        severity: 1 + random(4),
        personaIds: [],
        assumed: false,
        order: order(at + 1),
      });
    }
  }
  return {
    format: 'throughline',
    version: 1,
    map: {
      map: [{ id: 'map', title: `Bench ${count}`, description: '', state: 'current' }],
      stages: stages.map((title, at) => ({ id: `stage-${at}`, title, description: '', order: order(at + 1) })),
      lanes: lanes.map(([title, zone], at) => ({ id: `lane-${at}`, title, description: '', zone, order: order(at + 1) })),
      touchpoints,
      connections: connectionsOf(touchpoints, random),
      painPoints,
      gains: [],
      evidence: [],
      sources: [],
      channels: channels.map(([id, name, icon, colour], at) => ({ id, name, icon, colour, order: order(at + 1) })),
      personas: [],
    },
  };
}

/** Along every row of a lane, and a hand-off down to the next lane from every fifth touchpoint. */
function connectionsOf(touchpoints, random) {
  const at = (t) => Number(t.stageId.slice(6)) * 100 + t.column;
  const rows = new Map();
  for (const t of touchpoints) {
    const row = `${t.laneId} ${t.row}`;
    rows.set(row, [...(rows.get(row) ?? []), t]);
  }
  const connections = [];
  const connect = (from, to, kind, label) =>
    connections.push({ id: `${from.id}-${to.id}`, fromId: from.id, toId: to.id, kind, label, waitMinutes: null });
  for (const row of rows.values()) {
    row.sort((a, b) => at(a) - at(b));
    row.slice(1).forEach((to, index) => {
      connect(row[index], to, 'sequence', random(40) === 0 ? 'by letter' : '');
    });
  }
  const byPlace = new Map(touchpoints.map((t) => [`${t.laneId} ${t.row} ${at(t)}`, t]));
  for (const [index, from] of touchpoints.entries()) {
    if (index % 5 !== 0) continue;
    const to = byPlace.get(`lane-${Number(from.laneId.slice(5)) + 1} 0 ${at(from)}`);
    if (to) connect(from, to, 'handoff', '');
  }
  return connections;
}
